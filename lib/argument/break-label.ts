import type { Language } from '../model';

/**
 * Breaks a label into lines of at most `measure` em, between words; what is longer than a line by itself stays whole.
 * Nothing but the white space at a break is lost. Closing punctuation begins no line, opening punctuation ends none
 * (JIS X 4051, 6.1). Widths are estimated: a full-width character is 1 em, a Latin capital 0.72, another 0.56.
 */
export function breakLabel(label: string, language: Language, measure: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of unbreakable(label.trim(), language)) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > measure) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  if (line !== '') lines.push(line.trimEnd());
  return lines;
}

/** What begins no line: punctuation that does not open anything, marks of length and repetition, small kana. */
const closing = /^(?![\p{Ps}\p{Pi}])[\p{P}ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ]/u;
const opening = /[\p{Ps}\p{Pi}]\s*$/u;

/** The label in pieces between which a line can end, each with the white space that follows it. */
function unbreakable(label: string, language: Language): string[] {
  const pieces: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(label)) {
    const last = pieces.at(-1);
    // White space goes with what stands before it, and so does punctuation, even behind white space.
    const isBound =
      last !== undefined && (/^\s/u.test(segment) || closing.test(segment) || opening.test(last));
    if (isBound) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
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
