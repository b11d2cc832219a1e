/** Kanji that share one reading above them. */
export interface RubyPart {
  readonly base: string;
  readonly kana: string;
}

/**
 * How a word's reading is set (JLREQ's 熟語ルビ): each kanji has its own above it where no reading is wider than its kanji,
 * which two kana are; else the word is read as a whole, so that none of its kanji stand apart. `kana` is a reading with
 * `・` between what belongs to one kanji and to the next, if that is known.
 */
export function rubyParts(base: string, kana: string): RubyPart[] {
  const parts = kana.split('・');
  const whole = [{ base, kana: parts.join('') }];
  // Readings of one width stand where they would apart from each other, too.
  if (new Set(parts.map((part) => part.length)).size === 1) return whole;
  return parts.some((part) => part.length > 2) ? whole : kanjiParts(base, kana);
}

/** Each kanji with its own reading; all with one, if that is all that is known. */
export function kanjiParts(base: string, kana: string): RubyPart[] {
  const parts = kana.split('・');
  const kanji = [...base];
  if (parts.length !== kanji.length) return [{ base, kana: parts.join('') }];
  return kanji.map((one, index) => ({ base: one, kana: parts[index] ?? '' }));
}
