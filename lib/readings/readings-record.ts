/** What the reader's script loads for those who want readings: `tea.readings.json`. */
export interface ReadingsRecord {
  /** The readings of each row of the text, by the first of its ids, in the order of the text. */
  readonly passages: Readonly<Record<string, readonly ReadingEntry[]>>;
}

/**
 * Where kanji begin among the letters of their row (a UTF-16 offset; see `letters-of.ts`), the kanji, by which the script
 * makes sure that it has the right ones, their reading, with `・` between one kanji's and the next's if that is known, and
 * 1 if they are in a hard word.
 */
export type ReadingEntry = readonly [start: number, base: string, kana: string, isHard?: 1];
