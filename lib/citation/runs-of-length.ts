import type { Sentence } from '../annotations/row-sentences';
import type { SegmentId } from '../model';
import { toLetters } from './to-letters';

/** Sentences in a row, by the indices of the first and the last. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** The letters of all of them, without what stands between sentences. */
  readonly text: string;
}

/** The runs of exactly `length` letters that begin with a sentence of segment `from` and end with one of `to`. */
export function runsOfLength(
  sentences: readonly Sentence[],
  from: SegmentId,
  to: SegmentId,
  length: number,
): Run[] {
  const letters = sentences.map(({ text }) => toLetters(text).map((letter) => letter.text));
  const runs: Run[] = [];
  for (const [first, { segment }] of sentences.entries()) {
    if (segment !== from) continue;
    let count = 0;
    for (let last = first; count < length && last < sentences.length; last++) {
      count += letters[last]?.length ?? 0;
      if (count !== length || sentences[last]?.segment !== to) continue;
      runs.push({
        first,
        last,
        text: letters
          .slice(first, last + 1)
          .flat()
          .join(''),
      });
    }
  }
  return runs;
}
