import type { RootContent } from 'mdast';
import type { Prose } from '../content/prose';
import type { Language, SegmentId } from '../model';
import { proseBlocks } from '../render/plain-text';
import { splitSentences } from '../text/sentences';

/** How many sentences each segment has; text that several share counts as the first one's (see `rowSentences`). */
export function countSentences({ blocks }: Prose, language: Language): Map<SegmentId, number> {
  const counts = new Map<SegmentId, number>();
  for (const { ids, node } of blocks) {
    const id = ids[0]?.id;
    if (id === undefined) continue;
    counts.set(id, (counts.get(id) ?? 0) + sentencesIn(node, language));
  }
  return counts;
}

function sentencesIn(block: RootContent, language: Language): number {
  return proseBlocks([block], language)
    .flatMap((text) => splitSentences(text, language).map(({ start, end }) => text.slice(start, end)))
    .filter((sentence) => sentence.trim() !== '').length;
}
