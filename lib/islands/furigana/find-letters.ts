import { uncounted } from '../../readings/uncounted';
import { textNodes } from '../text-nodes';

/** A text node with its letters, those that count (see `lib/readings/letters-of.ts`). */
export interface LetteredNode {
  readonly node: Text;
  /** How many letters are before it. */
  readonly start: number;
  readonly letters: string;
  /** Where its n-th letter stands in the node's text, in UTF-16 units; for the number of its letters, where the last ends. */
  offsetOf(letter: number): number;
}

/** What has no readings: readings themselves, the numbers of notes, and code in lines of its own. */
const apart = 'rt, rp, pre, [data-note]';

const isUncounted = new RegExp(uncounted.source);

/** The text nodes of a text with their letters, in order. */
export function findLetters(text: Element): LetteredNode[] {
  let before = 0;
  return textNodes(text, apart).map((node) => {
    const letters = node.data.replace(uncounted, '');
    const start = before;
    before += letters.length;
    return { node, start, letters, offsetOf: (letter) => offsetOf(node.data, letters, letter) };
  });
}

function offsetOf(data: string, letters: string, letter: number): number {
  if (data.length === letters.length) return letter;
  // The end of a letter is behind it, not before what follows it.
  const isEnd = letter === letters.length;
  let offset = -1;
  for (let left = isEnd ? letter - 1 : letter; left >= 0; left--) {
    do offset++;
    while (isUncounted.test(data[offset] ?? ''));
  }
  return isEnd ? offset + 1 : offset;
}
