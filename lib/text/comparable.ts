/**
 * What is left of a text when all that can change without changing what it says is taken out: two texts that agree in
 * this say the same. It is for comparing alone, since it is no longer text for readers.
 *
 * Without meaning are the width of characters and other variants that NFKC (UAX #15) folds, invisible characters,
 * white space but for that between two words, the style of quotation marks, apostrophes, dashes and ellipses, 、 and 。
 * against ， and ．, and the commas that group digits. Letters, case, digits, signs and all other punctuation have one.
 */
export function comparable(text: string): string {
  return (
    text
      // x² is not x2, and 1½ is not 11⁄2.
      .replace(/\p{No}/gu, (number) => `^${number}`)
      .replace(/，/g, '、')
      .replace(/(?<!\p{Nd})．|．(?!\p{Nd})/gu, '。')
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .replace(/・{3,}|\.{3,}/g, '...')
      .replace(/[\u2010-\u2013\u2212]/g, '-')
      .replace(/[\u2014\u2015\u2500]+|(?<!-)-{2,3}(?!-)/g, '—')
      .replace(/\u301C/g, '~')
      .replace(/[“”„‟«»「」『』\u301D-\u301F]/g, '"')
      .replace(/[‘’‚‛\u2032]/g, "'")
      // A quotation in single marks is one in double marks; apostrophes stay.
      .replace(/(?<![\p{L}\p{N}])'((?:[^']|(?<=\p{L})'(?=\p{L}))*)'(?![\p{L}\p{N}])/gu, '"$1"')
      .replace(/\s+/g, ' ')
      .replace(new RegExp(`(?<!${inWords}) | (?!${inWords})`, 'gu'), '')
  );
}

/** What is kept apart by white space: letters and digits, but for those of scripts that are written without it. */
const inWords = String.raw`(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}]`;
