import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What a reader of HTML is given to read: its text, and the words that stand for images. White space is left out. */
export function shownText(tree: Root, skip: readonly string[] = []): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'element' && skip.includes(node.tagName)) return 'skip';
    if (node.type === 'text') text += node.value;
    else if (node.type === 'element' && node.tagName === 'img') text += String(node.properties.alt ?? '');
    return undefined;
  });
  return text.replace(/\s+/g, '');
}
