import type { RootContent } from 'mdast';
import type { SegmentId } from '../model';
import { proseText } from './prose-text';

/**
 * Prepares to propose ids for blocks that have none: from a block's first Latin words, else from the heading that
 * it stands under. No id of `taken` is proposed, and none twice.
 */
export function createProposer(
  taken: Iterable<SegmentId>,
): (block: RootContent, heading: SegmentId | undefined) => SegmentId {
  const used = new Set(taken);
  const counts = new Map<string, number>();

  return (block, heading) => {
    const isTitle = block.type === 'heading' && block.depth === 1 && !used.has('title');
    const words = isTitle ? 'title' : wordsOf(block);
    const base = words || heading || 'passage';
    let count = counts.get(base) ?? (base === heading ? 2 : 1);
    while (used.has(numbered(base, count))) count++;
    counts.set(base, count + 1);
    const id = numbered(base, count);
    used.add(id);
    return id;
  };
}

function numbered(base: string, count: number): SegmentId {
  return count === 1 ? base : `${base}-${count}`;
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
