import type { Nodes as HastNodes } from 'hast';
import type { Nodes } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { parseFragment } from '../hostile/page-faults';

const plain = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Whether all letters and digits that Markdown shows, as GitHub's rules have it and by no code of this project, stand
 * in a page's HTML. Their order is not looked at: footnotes move. Nor are the marks that call them, which are numbers.
 */
export function keepsLetters(markdown: string, html: string): boolean {
  const tree = plain.parse(markdown);
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'footnoteReference' && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index;
    }
    // What defines a note says the same as a quotation would.
    if (node.type === 'footnoteDefinition') Object.assign(node, { type: 'blockquote' });
    return undefined;
  });
  const left = countLetters(textOf(parseFragment(html)));
  for (const [letter, count] of countLetters(textOf(toHast(tree)))) {
    if ((left.get(letter) ?? 0) < count) return false;
  }
  return true;
}

function textOf(tree: HastNodes): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'img') text += String(node.properties.alt ?? '');
  });
  return text;
}

function countLetters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
