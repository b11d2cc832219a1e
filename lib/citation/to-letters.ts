/** A letter with the marks on it, composed; or a stretch of white space, as one space. */
export interface Letter {
  readonly text: string;
  /** UTF-16 offsets in the text that it was read from. */
  readonly start: number;
  readonly end: number;
}

/**
 * The letters of a text as it is compared when it was quoted: in NFC (UAX #15), white space folded, none around it.
 * Everything else counts, down to the comma.
 */
export function toLetters(text: string): Letter[] {
  const letters = [...text.matchAll(/\s+|\P{M}\p{M}*|\p{M}+/gu)].map(({ 0: found, index }) => ({
    text: found.trim() === '' ? ' ' : found.normalize('NFC'),
    start: index,
    end: index + found.length,
  }));
  if (letters[0]?.text === ' ') letters.shift();
  if (letters.at(-1)?.text === ' ') letters.pop();
  return letters;
}
