import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const elements = new Set(
  'a blockquote br code del div em figcaption figure h1 h2 h3 h4 h5 h6 hr img input li ol p pre rp rt ruby section span strong sup table tbody td th thead tr ul wbr'.split(
    ' ',
  ),
);

const attributes = new Set(
  'alt ariaHidden ariaLabel checked className decoding disabled height href id lang loading role scope src start tabIndex title type width'.split(
    ' ',
  ),
);

/** Where the page stands that is looked at. */
const base = 'https://taiyaku.invalid/ja/essay/';

/** Parses HTML as a browser does that is given it within a `<div>`. */
export const parseFragment = (html: string): Root =>
  unified().use(rehypeParse, { fragment: true }).parse(html);

/**
 * What is in a page's HTML, parsed as browsers do, that no text of an author may bring there: elements and attributes
 * that the product does not make of prose, addresses that run something, images from elsewhere. `slug` is the essay's.
 */
export function pageFaults(html: string, slug: string): string[] {
  const faults: string[] = [];
  visit(parseFragment(html), (node) => {
    if (node.type === 'comment') faults.push(`comment ${node.value.slice(0, 80)}`);
    if (node.type === 'doctype') faults.push('document type');
    if (node.type === 'element') faults.push(...elementFaults(node, slug));
  });
  return faults;
}

function elementFaults({ tagName, properties }: Element, slug: string): string[] {
  const faults: string[] = [];
  if (!elements.has(tagName)) faults.push(`element <${tagName}>`);
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name) && !/^data[A-Z][A-Za-z]*$/.test(name))
      faults.push(`attribute ${name} of <${tagName}>`);
    if (name === 'id' && !/^[a-z][a-z0-9.-]*$/.test(String(value))) faults.push(`id ${value}`);
    if (name === 'href' && !isHarmless(String(value))) faults.push(`address ${value}`);
    if (name === 'src' && !isOwnImage(String(value), slug)) faults.push(`image ${value}`);
  }
  if (tagName === 'input' && properties.type !== 'checkbox')
    faults.push(`<input> of type ${properties.type}`);
  return faults;
}

/** By the parser of addresses that browsers have, not by that of the product. */
function isHarmless(address: string): boolean {
  return (
    !URL.canParse(address, base) || ['https:', 'http:', 'mailto:'].includes(new URL(address, base).protocol)
  );
}

function isOwnImage(address: string, slug: string): boolean {
  if (!URL.canParse(address, base)) return false;
  const { origin, pathname } = new URL(address, base);
  return origin === new URL(base).origin && new RegExp(`^/images/${slug}/[^/]+$`).test(pathname);
}
