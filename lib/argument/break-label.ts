import type { Language } from '../model';

/**
 * Breaks a label into lines of at most `measure` em, between words; what is longer than a line by itself stays whole.
 * Widths are estimated: a full-width character is 1 em, a Latin capital 0.72, another 0.56.
 */
export function breakLabel(label: string, language: Language, measure: number): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' }).segment(label);
  const lines: string[] = [];
  let line = '';
  for (const { segment } of words) {
    // Punctuation and the long vowel mark do not begin a line (JIS X 4051).
    const isBound = /^[\p{P}ー]/u.test(segment) && line !== '';
    if (line !== '' && !isBound && widthOf((line + segment).trimEnd()) > measure) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else line += segment;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The estimated width of a text, in em. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/[\u1100-\uFFFF]/u.test(character) && !/[‘’“”…–]/u.test(character)) width += 1;
    else if (/[A-Z0-9MmWw]/.test(character)) width += 0.72;
    else width += /[ .,:;'’ijl]/.test(character) ? 0.3 : 0.56;
  }
  return width;
}
