import type { RootContent } from 'mdast';
import type { SegmentId } from '../model';
import { createIdNumberer } from './number-ids';
import { proseText } from './prose-text';

/**
 * Prepares to propose ids for blocks that have none: from a block's first Latin words, else from the heading that
 * it stands under. No id of `taken` is proposed, and none twice.
 */
export function createProposer(
  taken: Iterable<SegmentId>,
): (block: RootContent, heading: SegmentId | undefined) => SegmentId {
  const known = new Set(taken);
  const number = createIdNumberer(known);

  return (block, heading) => {
    const isTitle = block.type === 'heading' && block.depth === 1 && !known.has('title');
    const words = isTitle ? 'title' : wordsOf(block);
    const base = words || heading || 'passage';
    const id = number(base, base === heading ? 2 : 1);
    known.add(id);
    return id;
  };
}

function wordsOf(block: RootContent): string {
  const text = proseText(block).slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  // A word that is a digit or begins with one cannot begin an id, so that "2020" alone is none.
  const words =
    text
      .match(/[a-z0-9]+/g)
      ?.slice(0, 3)
      .join('-') ?? '';
  return words.replace(/^[-0-9]+/, '');
}
