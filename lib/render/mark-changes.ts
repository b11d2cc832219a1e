import type { Element, Root } from 'hast';
import type { Change } from '../model';

/** What is said before text that went, and before text that came, to those who cannot see how it is marked. */
export interface ChangeNames {
  readonly removed: string;
  readonly added: string;
  /** What is said after either. */
  readonly end: string;
}

/**
 * Changes as a paragraph in which `<del>` is what went and `<ins>` what came. Screen readers seldom tell these apart
 * from other text, so each says by a hidden word what it is.
 */
export function markChanges(changes: readonly Change[], names: ChangeNames): Root {
  const paragraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };
  for (const { kind, text } of changes) {
    if (kind === 'same') paragraph.children.push({ type: 'text', value: text });
    else {
      paragraph.children.push({
        type: 'element',
        tagName: kind === 'removed' ? 'del' : 'ins',
        properties: {},
        children: [hidden(names[kind]), { type: 'text', value: text }, hidden(names.end)],
      });
    }
  }
  return { type: 'root', children: [paragraph] };
}

function hidden(value: string): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value }],
  };
}
