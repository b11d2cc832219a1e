import { visit } from 'unist-util-visit';
import type { SegmentId } from '../model';
import type { ProseBlock } from './prose';

/** The passage that a link in prose leads to. */
export interface LinkedPassage {
  /** The essay's slug. */
  readonly essay: string;
  readonly id: SegmentId;
}

declare module 'mdast' {
  interface LinkData {
    passage?: LinkedPassage;
  }
}

/** The id that an address in prose names, `boil` for `#boil`, if it is of that form. */
export function linkedIdOf(address: string): string | undefined {
  return /^#(.+)$/.exec(address)?.[1];
}

/** Tells each link in `blocks` to a passage of the same essay so, since pages of other addresses show it too. Changes the links. */
export function resolveLinks(blocks: readonly ProseBlock[], essay: string): void {
  for (const { node } of blocks) {
    visit(node, 'link', (link) => {
      const id = linkedIdOf(link.url);
      if (id !== undefined) link.data = { ...link.data, passage: { essay, id } };
    });
  }
}
