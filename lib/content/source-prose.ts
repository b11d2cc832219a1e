import type { Nodes, RootContent } from 'mdast';
import { proseText } from './prose-text';

/**
 * The words of blocks on one line, as readers know them: no markup, no readings of ruby, no addresses, NFC; one space
 * for white space, and none where a line of Japanese was wrapped. This is what the ledger keeps of a source.
 */
export function sourceProse(blocks: readonly RootContent[]): string {
  return blocks
    .map(wordsOf)
    .join('\n')
    .normalize('NFC')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(new RegExp(`(?<=${unspaced})\\s+(?=${unspaced})`, 'gu'), '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** In a table it matters which cell a word is in: the cells of a row are kept apart by a stroke. */
function wordsOf(node: Nodes): string {
  if (node.type === 'tableRow') return node.children.map(proseText).join(' | ');
  const holdsBlocks = ['table', 'blockquote', 'list', 'listItem'].includes(node.type);
  return holdsBlocks && 'children' in node ? node.children.map(wordsOf).join('\n') : proseText(node);
}

/** Han, kana, and the punctuation and full-width forms that go with them. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303F\\u30FC\\uFF01-\\uFF9F]';
