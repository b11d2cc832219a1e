import type { Nodes } from 'hast';
import type { RootContent } from 'mdast';
import type { Language } from '../model';
import { isNoteMark, picture, proseRuns } from './prose-runs';
import { toProse } from './to-prose';

/**
 * The prose of blocks in `language`: what their rendering shows, without readings, alternative texts and the numbers of notes, one block
 * straight after the other. To look for words use `proseBlocks`, which keeps the blocks apart.
 */
export function plainText(blocks: readonly RootContent[], language: Language): string {
  return textOf(toProse(blocks, language));
}

/** The prose of blocks in `language`, without preformatted text, in pieces that no word or sentence runs across. */
export function proseBlocks(blocks: readonly RootContent[], language: Language): string[] {
  return proseRuns(toProse(blocks, language)).map(({ text }) => text);
}

/** The blocks of `proseBlocks` as they are searched for terms: code, whose words are not the text's, is blotted out. */
export function wordBlocks(blocks: readonly RootContent[], language: Language): string[] {
  return proseRuns(toProse(blocks, language)).map(({ pieces }) =>
    pieces.map(({ node, isCode }) => (isCode ? picture.repeat(node.value.length) : node.value)).join(''),
  );
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && (/^r[pt]$/.test(node.tagName) || isNoteMark(node))) return '';
  return node.children.map(textOf).join('');
}
