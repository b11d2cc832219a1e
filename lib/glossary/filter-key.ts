import { fold } from '../text/fold';
import { toHiragana } from '../text/to-hiragana';

/**
 * A form or a query made comparable, for finding a term by a part of its name: folded, katakana as hiragana, without
 * long vowel marks and middle dots (サーバ finds サーバー), and with one space for whatever else is no letter or digit.
 */
export function filterKey(text: string): string {
  return toHiragana(fold(text).text)
    .replace(/[ー・]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
