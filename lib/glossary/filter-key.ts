import { fold } from '../text/fold';

/**
 * A form or a query made comparable, for finding a term by a part of its name: folded, katakana as hiragana, without
 * long vowel marks and middle dots (サーバ finds サーバー), and with one space for whatever else is no letter or digit.
 */
export function filterKey(text: string): string {
  return fold(text)
    .text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[ー・]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
