import type { PlacedReading } from '../model';
import { isKanji } from './kana';
import type { ReadWord } from './read-word';
import { splitReading } from './split-reading';

/** What keeps words from being read where they stand, each by its number in the list, from 0. */
export interface PlacingFaults {
  /** Words that do not stand in the text after the one before. */
  readonly missing: readonly number[];
  /** Words whose reading does not fit them. */
  readonly unfit: readonly number[];
  /** Kanji of the text that are in no word, those together that stand together. */
  readonly left: readonly string[];
}

/**
 * Finds words in the letters of a passage, each after the one before, so that the order of the list tells which
 * occurrence is meant. Readings of a passage with any fault are not to be shown: what comes after it may be misplaced.
 */
export function placeWords(
  open: string,
  words: readonly ReadWord[],
): { readonly placed: readonly PlacedReading[]; readonly faults: PlacingFaults } {
  const placed: PlacedReading[] = [];
  const missing: number[] = [];
  const unfit: number[] = [];
  const left: string[] = [];
  let from = 0;
  for (const [index, { word, reading, isHard }] of words.entries()) {
    const start = open.indexOf(word, from);
    if (start === -1) {
      missing.push(index);
      continue;
    }
    left.push(...kanjiIn(open.slice(from, start)));
    from = start + word.length;
    if (reading === undefined) continue;
    let at = start;
    const pieces = splitReading(word, reading);
    if (!pieces) unfit.push(index);
    for (const { base, kana } of pieces ?? []) {
      if (kana !== undefined) placed.push({ start: at, base, kana, isHard });
      at += base.length;
    }
  }
  left.push(...kanjiIn(open.slice(from)));
  return { placed, faults: { missing, unfit, left } };
}

function kanjiIn(text: string): string[] {
  const runs: string[] = [];
  let isOpen = false;
  for (const sign of text) {
    if (!isKanji(sign)) isOpen = false;
    else if (isOpen) runs.push((runs.pop() ?? '') + sign);
    else {
      runs.push(sign);
      isOpen = true;
    }
  }
  return runs;
}
