import type { Nodes } from 'hast';

/** What the DOM calls `textContent`; with `skip`, without the elements of those names. */
export function textContent(node: Nodes, skip: readonly string[] = []): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && skip.includes(node.tagName)) return '';
  return 'children' in node ? node.children.map((child) => textContent(child, skip)).join('') : '';
}
