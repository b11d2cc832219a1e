import type { Element, Text } from 'hast';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { picture, proseRuns } from '../render/prose-runs';
import { toProse } from '../render/to-prose';
import { uncounted } from './uncounted';

/** A passage's Japanese prose as readings are placed in it. */
export interface Letters {
  /** Its text without white space, readings, the numbers of notes, and preformatted text: what offsets count in. */
  readonly text: string;
  /** The same, with a sign that is in no word in place of what has no readings: code, and the author's own ruby. */
  readonly open: string;
  /** `open` as it is read in one breath, white space kept. */
  readonly runs: readonly string[];
}

/** The letters of blocks of Japanese. Offsets in them are UTF-16. */
export function lettersOf(blocks: readonly RootContent[]): Letters {
  const tree = toProse(blocks, 'ja');
  const closed = new Set<Text>();
  visit(tree, { type: 'element', tagName: 'ruby' }, (ruby: Element) => {
    visit(ruby, 'text', (text) => void closed.add(text));
  });
  const runs = proseRuns(tree).map(({ pieces }) => pieces.filter(({ node }) => node.value !== picture));
  const open = runs.map((pieces) =>
    pieces
      .map(({ node, isCode }) =>
        isCode || closed.has(node) ? node.value.replace(/\S/g, picture) : node.value,
      )
      .join(''),
  );
  const text = runs.map((pieces) => pieces.map(({ node }) => node.value).join('')).join('');
  return { text: text.replace(uncounted, ''), open: open.join('').replace(uncounted, ''), runs: open };
}
