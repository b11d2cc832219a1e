import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import { proseText } from './prose-text';

/**
 * What a translation was made from, as the first 16 hex digits of a SHA-256. Only words count: not markup, the
 * readings of ruby, addresses, the width of characters (NFKC, UAX #15), or how lines are wrapped.
 */
export function sourceHash(blocks: readonly RootContent[]): string {
  const text = normalise(blocks.map(proseText).join('\n'));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** White space means nothing between characters that are written without it, and one space elsewhere. */
function normalise(text: string): string {
  return text
    .replace(new RegExp(`(?<=${unspaced})\\s+(?=${unspaced})`, 'gu'), '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Han, kana, and the punctuation and full-width forms that go with them; before NFKC makes those Latin. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303F\\u30FC\\uFF01-\\uFF9F]';
