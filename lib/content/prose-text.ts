import type { Nodes } from 'mdast';

/**
 * The words of a piece of Markdown: no markup, readings, addresses or HTML; an image's alternative text and title count.
 * Blocks, cells and breaks are kept apart by a newline.
 */
export function proseText(node: Nodes): string {
  if (node.type === 'html') return '';
  if (node.type === 'ruby') return node.base;
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (node.type === 'image') return [node.alt, node.title].filter(Boolean).join('\n');
  if ('alt' in node) return node.alt ?? '';
  if (!('children' in node)) return '';
  return node.children.map(proseText).join(holdsText.has(node.type) ? '' : '\n');
}

const holdsText: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
