import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Element, Root } from 'xast';
import { type Position, reportFault } from './report-fault';

/** Elements that run something, embed another document, or can turn a harmless attribute into another later. */
const refused: ReadonlySet<string> = new Set(
  'a animate animateMotion animateTransform audio canvas discard embed feImage foreignObject handler iframe link listener meta object script set video'
    .toLowerCase()
    .split(' '),
);

/**
 * Reports what SVG allows and a drawing in a text does not need: scripts, handlers of events, embedded documents,
 * animation of attributes, references to anything outside of the file, document types and processing instructions
 * (XML 1.0 §2.6, §2.8). `<img>` would run none of it; whoever opens the file by its address would. Gives whether
 * there was something to report.
 */
export function reportSvgHazards(tree: Root, file: VFile): boolean {
  let found = false;
  const report = (what: string, place: Position | undefined, note: string) => {
    found = true;
    reportFault(file, 'svg-hazard', `Unexpected ${what}, expected a drawing alone`, { place, note });
  };
  visit(tree, (node) => {
    const place = node.position;
    if (node.type === 'doctype')
      report('document type', place, 'Delete the line that begins with <!DOCTYPE.');
    else if (node.type === 'instruction' && node.name.toLowerCase() !== 'xml')
      report(`instruction <?${node.name}?>`, place, 'Delete it; styles can stand in <style>.');
    else if (node.type === 'element') {
      const name = localName(node.name);
      if (refused.has(name))
        report(
          `<${node.name}>`,
          place,
          name === 'a' ? 'Take the link out and keep what it holds.' : 'Delete it.',
        );
      if (name === 'style' && reachesOut(textWithin(node)))
        report('reference in <style>', place, 'Refer to parts of the same file alone: `url(#gradient)`.');
      for (const [attribute, value] of Object.entries(node.attributes)) {
        const fault = faultOf(localName(attribute), value ?? '');
        if (fault) report(`${fault} \`${attribute}\``, place, `Take ${attribute} out of <${node.name}>.`);
      }
    }
  });
  return found;
}

function faultOf(attribute: string, value: string): string | undefined {
  if (attribute.startsWith('on')) return 'handler';
  if (attribute === 'href' || attribute === 'src')
    return value.trim().startsWith('#') ? undefined : 'reference';
  // It would move what `#…` refers to.
  if (attribute === 'base') return 'reference';
  return reachesOut(value) ? 'reference in' : undefined;
}

/**
 * Whether CSS, or an attribute that may be CSS, can reach anything but a part of the same file. Escapes are taken
 * for an attempt to hide that (CSS Syntax 3 §4.3.7).
 */
function reachesOut(css: string): boolean {
  return (
    /\\|@import|@font-face|image-set\s*\(|(?<![\w-])(?:src|image)\s*\(/i.test(css) ||
    /url\s*\((?!\s*["']?\s*#)/i.test(css)
  );
}

/** A name without its prefix: `svg:script` is a script if `svg` says so, and who knows. */
function localName(name: string): string {
  return name.replace(/^.*:/, '').toLowerCase();
}

function textWithin(element: Element): string {
  return element.children.map((child) => ('value' in child ? child.value : '')).join('');
}
