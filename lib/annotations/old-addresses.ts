import { fragments } from '../links';
import type { Essay, Language, Retired, Row, SegmentId } from '../model';
import { onceFor } from '../once-for';
import { rowSentences } from './row-sentences';

/** Fragments that were published, stand for nothing of their own any more, and lead to one passage. */
export interface OldAddresses {
  readonly fragments: readonly string[];
  /** Whose they were; absent for sentences that the passage itself no longer has. */
  readonly retired?: Retired;
}

/**
 * The fragments by which a row must still be found in the page of `locale`, though nothing in its text bears them: for
 * each passage whose place it took its id and its sentences, and the sentences that its own segments once had.
 */
export function oldAddresses(essay: Essay, row: Row, locale: Language): OldAddresses[] {
  const counts = new Map<SegmentId, number>();
  for (const { segment, number } of rowSentences(row, locale)) counts.set(segment, number);
  return row.segments.flatMap(({ id, formerIds, mostSentences }) => [
    ...formerIds
      .flatMap((former) => retiredById(essay).get(former) ?? [])
      .map((retired) => ({
        fragments: [
          fragments.segment(retired.id),
          ...sentenceFragments(retired.id, 0, retired.sentences[locale]),
        ],
        retired,
      })),
    ...[sentenceFragments(id, counts.get(id) ?? 0, mostSentences?.[locale] ?? 0)]
      .filter(({ length }) => length > 0)
      .map((gone) => ({ fragments: gone })),
  ]);
}

const retiredById = onceFor(({ retired }: Essay) => new Map(retired.map((each) => [each.id, each])));

/** Those of the sentences after `from`, up to `to`. */
function sentenceFragments(id: SegmentId, from: number, to: number): string[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) =>
    fragments.sentence(id, from + index + 1),
  );
}
