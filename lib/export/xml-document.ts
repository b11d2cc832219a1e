import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML document with `root`, after `doctype` if there is one (XML 1.0, section 2.8). */
export function xmlDocument(root: Element, doctype = ''): string {
  // No text may hold what ends a CDATA section (section 2.4), which the serialiser lets pass.
  const xml = toXml(root).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${doctype}${xml}\n`;
}
