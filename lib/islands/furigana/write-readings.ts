import type { ReadingEntry } from '../../readings/readings-record';
import { findLetters, type LetteredNode } from './find-letters';

/**
 * Draws readings over the letters of a text, `wanted` of `all` that are known. None, if the letters are not those that
 * the readings were made for: a page can be older or newer than its readings.
 */
export function writeReadings(
  text: Element,
  wanted: readonly ReadingEntry[],
  all: readonly ReadingEntry[],
): void {
  if (wanted.length === 0) return;
  const nodes = findLetters(text);
  const letters = nodes.map((one) => one.letters).join('');
  if (all.some(([start, base]) => !letters.startsWith(base, start))) return;
  const across: ReadingEntry[] = [];
  let next = 0;
  for (const lettered of nodes) {
    const end = lettered.start + lettered.letters.length;
    const inside: ReadingEntry[] = [];
    for (; next < wanted.length; next++) {
      const entry = wanted[next];
      if (!entry || entry[0] >= end) break;
      if (entry[0] + entry[1].length <= end) inside.push(entry);
      else across.push(entry);
    }
    // The author's own readings stay and win.
    if (inside.length > 0 && !lettered.node.parentElement?.closest('ruby')) divide(lettered, inside);
  }
  for (const entry of across) surround(text, entry);
}

/** Puts the parts of a text node that are read into rubies of their own. */
function divide({ node, start, offsetOf }: LetteredNode, entries: readonly ReadingEntry[]): void {
  const pieces: (Node | string)[] = [];
  let from = 0;
  for (const [at, base, kana] of entries) {
    const begin = offsetOf(at - start);
    const end = offsetOf(at - start + base.length - 1) + 1;
    if (begin > from) pieces.push(node.data.slice(from, begin));
    pieces.push(createRuby(kana, node.data.slice(begin, end)));
    from = end;
  }
  if (from < node.length) pieces.push(node.data.slice(from));
  node.replaceWith(...pieces);
}

/** Puts a word that begins in one node and ends in another into a ruby, elements that are wholly in it and all. */
function surround(text: Element, [at, base, kana]: ReadingEntry): void {
  const nodes = findLetters(text);
  const holder = (letter: number) =>
    nodes.findLast(({ start, letters }) => start <= letter && letters !== '');
  const [first, last] = [holder(at), holder(at + base.length - 1)];
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(first.node, first.offsetOf(at - first.start));
  range.setEnd(last.node, last.offsetOf(at + base.length - 1 - last.start) + 1);
  try {
    range.surroundContents(createRuby(kana));
  } catch {
    // An edge of a link or of emphasis lies within the word: no reading is better than a broken link.
    return;
  }
  const ruby = range.startContainer.childNodes[range.startOffset];
  const reading = ruby?.firstChild;
  // What surrounds takes the word in behind its reading.
  if (reading) ruby.appendChild(reading);
}

function createRuby(kana: string, base = ''): HTMLElement {
  const ruby = document.createElement('ruby');
  const reading = document.createElement('rt');
  reading.dataset.reading = kana;
  ruby.append(...(base ? [base] : []), reading);
  return ruby;
}
