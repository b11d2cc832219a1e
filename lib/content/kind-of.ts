import type { Paragraph, RootContent } from 'mdast';
import type { SegmentKind } from '../model';

/** What a block of Markdown is as a segment; items of lists are not asked about here. */
export function kindOf(node: RootContent): SegmentKind {
  switch (node.type) {
    case 'heading':
      return 'heading';
    case 'blockquote':
      return 'quote';
    case 'table':
      return 'table';
    case 'code':
      return 'code';
    case 'footnoteDefinition':
      return 'footnote';
    case 'thematicBreak':
      return 'rule';
    case 'paragraph':
      return isFigure(node) ? 'figure' : 'paragraph';
    default:
      return 'paragraph';
  }
}

/** An image alone, which may be a link; the id's comment has been taken out. */
export function isFigure({ children: [only, ...more] }: Paragraph): boolean {
  if (more.length > 0) return false;
  return (
    only?.type === 'image' ||
    (only?.type === 'link' && only.children.length === 1 && only.children[0]?.type === 'image')
  );
}
