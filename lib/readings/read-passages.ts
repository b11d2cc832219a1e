import type { RootContent } from 'mdast';
import type { Prose } from '../content/prose';
import type { ReadingsData } from '../content/schemas';
import { sourceHash } from '../content/source-hash';
import type { PlacedReading, SegmentId } from '../model';
import { type Letters, lettersOf } from './letters-of';
import { type PlacingFaults, placeWords } from './place-words';
import { parseWord, type ReadWord } from './read-word';

/** A passage of the Japanese text, and what `readings.yaml` says of it. */
export interface ReadPassage {
  /** The first of its ids, by which its readings are known. */
  readonly id: SegmentId;
  readonly letters: Letters;
  /** The hash of its text as it is. */
  readonly hash: string;
  /** Absent where it has none yet. */
  readonly entry?: {
    readonly words: readonly ReadWord[];
    readonly isReviewed: boolean;
    /** Whether the text has changed since the words were read in it. */
    readonly isStale: boolean;
    readonly placed: readonly PlacedReading[];
    readonly faults: PlacingFaults;
  };
}

/** The passages of the Japanese text, in its order, each with its readings. */
export function readPassages(prose: Prose, data: ReadingsData | undefined): ReadPassage[] {
  const texts = new Map<SegmentId, RootContent[]>();
  for (const { ids, node } of prose.blocks) {
    const id = ids[0]?.id;
    if (id !== undefined) texts.set(id, [...(texts.get(id) ?? []), node]);
  }
  return [...texts].map(([id, blocks]) => {
    const letters = lettersOf(blocks);
    const hash = sourceHash(blocks);
    const known = data?.passages.get(id);
    if (!known) return { id, letters, hash };
    const words = known.words.map(parseWord);
    const isStale = known.text !== hash;
    return {
      id,
      letters,
      hash,
      entry: { words, isReviewed: known.reviewed !== undefined, isStale, ...placeWords(letters.open, words) },
    };
  });
}

/** The readings that may be shown: those that someone has reviewed, for the text as it is, without any doubt where they stand. */
export function shownReadings({ entry }: ReadPassage): readonly PlacedReading[] {
  if (!entry?.isReviewed || entry.isStale) return [];
  return entry.faults.missing.length + entry.faults.unfit.length > 0 ? [] : entry.placed;
}
