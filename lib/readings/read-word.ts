/** A word as `readings.yaml` names it, with its reading; a line of a passage's list. */
export interface ReadWord {
  /** As it stands in the text: kanji, and the kana that go with them. */
  readonly word: string;
  /**
   * How the whole word is read, in kana, `・` between what belongs to one kanji and to the next where that can be told
   * (`だい・き・ぼ`). Absent where the word is to have no reading.
   */
  readonly reading?: string;
  /** Whether it is one of the words that readers see read who asked for the hard ones alone. */
  readonly isHard: boolean;
}

/** What a line must look like; whether the reading fits the word is a rule's business. */
export const wordPattern = /^\S+ \S+( hard)?$/;

/** `脈絡 みゃく・らく hard` as a word; `一 -` is one without a reading. */
export function parseWord(line: string): ReadWord {
  const [word = '', reading = '-', mark] = line.split(' ');
  return { word, ...(reading !== '-' && { reading }), isHard: mark === 'hard' };
}

/** The line for a word. */
export function writeWord({ word, reading = '-', isHard }: ReadWord): string {
  return `${word} ${reading}${isHard ? ' hard' : ''}`;
}
