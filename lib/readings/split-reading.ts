import { toHiragana } from '../text/to-hiragana';
import { isKanji, isReading } from './kana';

/** A piece of a word: kana, which say themselves, or kanji with what is written over them. */
export interface ReadPiece {
  readonly base: string;
  /** Absent for kana. With `・` between what belongs to one kanji and to the next, if that is known. */
  readonly kana?: string;
}

/**
 * A word and its reading in pieces, so that nothing is written over kana that say the same: of 抱いて, いだいて only 抱 is
 * read, いだ. Kana count as the same in either script. `・` may part what belongs to one kanji from what belongs to the
 * next, if it does so between all kanji that stand together. `undefined` where the reading does not fit the word, or fits it in more than one way.
 */
export function splitReading(word: string, reading: string): readonly ReadPiece[] | undefined {
  if (!isReading(reading)) return undefined;
  const found: ReadPiece[][] = [];
  matchRuns(runsOf(word), toHiragana(reading), reading, [], found);
  const [only, ...more] = found;
  return more.length === 0 ? only : undefined;
}

/** Kanji that stand together, and kana that do. */
function runsOf(word: string): string[][] {
  const runs: string[][] = [];
  for (const sign of word) {
    const last = runs.at(-1);
    if (last?.[0] !== undefined && isKanji(last[0]) === isKanji(sign)) last.push(sign);
    else runs.push([sign]);
  }
  return runs;
}

/** Adds to `found` every way in which `runs` can be read; two are as good as many. `sound` is `reading` in hiragana. */
function matchRuns(
  [run, ...rest]: readonly string[][],
  sound: string,
  reading: string,
  before: readonly ReadPiece[],
  found: ReadPiece[][],
): void {
  if (found.length > 1) return;
  if (!run) {
    if (sound === '') found.push([...before]);
    return;
  }
  // What is between two parts may be marked where kana would tell it, too.
  if (before.length > 0 && sound.startsWith('・')) {
    matchRuns([run, ...rest], sound.slice(1), reading.slice(1), before, found);
    return;
  }
  const base = run.join('');
  if (!isKanji(base)) {
    if (!sound.startsWith(toHiragana(base))) return;
    matchRuns(rest, sound.slice(base.length), reading.slice(base.length), [...before, { base }], found);
    return;
  }
  const most = rest.length === 0 ? sound.length : sound.length - 1;
  for (let length = rest.length === 0 ? most : 1; length <= most; length++) {
    const kana = reading.slice(0, length);
    if (canRead(run, kana))
      matchRuns(rest, sound.slice(length), reading.slice(length), [...before, { base, kana }], found);
  }
}

/** Whether kanji that stand together can be read so: each with a part of its own, or all with one. */
function canRead(run: readonly string[], reading: string): boolean {
  const parts = reading.split('・');
  return !parts.includes('') && (parts.length === 1 || parts.length === run.length);
}
