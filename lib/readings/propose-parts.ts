import { irregularWords } from './irregular-words';
import { isKanji } from './kana';

/**
 * A reading with `・` between what belongs to one kanji and to the next (`だい・き・ぼ`), where the sounds of Sino-Japanese
 * tell it in one way alone: there a kanji is read as one mora, or as two of which the second is one of い う く き つ ち
 * っ ん. Only for words of kanji alone whose reading comes from them one by one; else as it is.
 */
export function proposeParts(word: string, reading: string): string {
  const signs = [...word];
  if (signs.length < 2 || !signs.every(isKanji) || irregularWords.has(word)) return reading;
  const morae = reading.match(/.[ゃゅょャュョ]?/g) ?? [];
  const ways: string[][] = [];
  const cut = (from: number, parts: readonly string[]): void => {
    if (parts.length === signs.length) {
      if (from === morae.length) ways.push([...parts]);
      return;
    }
    const [first, second] = morae.slice(from);
    if (first === undefined || /[っんッン]/.test(first)) return;
    cut(from + 1, [...parts, first]);
    // Of those that begin with う there are but う and うん.
    const ends = first === 'う' ? /^ん$/ : /^[いうくきつちっん]$/;
    if (second !== undefined && ends.test(second)) cut(from + 2, [...parts, first + second]);
  };
  cut(0, []);
  const [only, ...more] = ways;
  return only && more.length === 0 ? only.join('・') : reading;
}
