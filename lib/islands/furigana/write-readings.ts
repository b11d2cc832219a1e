import type { ReadingEntry } from '../../readings/readings-record';
import { findLetters, type LetteredNode } from './find-letters';
import { kanjiParts, type RubyPart, rubyParts } from './ruby-parts';

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
  const across: PlacedPart[] = [];
  const parts = wanted.flatMap((entry) => placeParts(entry, nodes));
  let next = 0;
  for (const lettered of nodes) {
    const end = lettered.start + lettered.letters.length;
    const inside: PlacedPart[] = [];
    for (let part = parts[next]; part && part.start < end; part = parts[++next]) {
      if (part.start + part.base.length <= end) inside.push(part);
      else across.push(part);
    }
    // The author's own readings stay and win.
    if (inside.length > 0 && !lettered.node.parentElement?.closest('ruby')) divide(lettered, inside);
  }
  for (const part of across) surround(text, part);
}

interface PlacedPart extends RubyPart {
  readonly start: number;
}

/** The parts in which a word's reading is set; one a kanji, where the word lies in several nodes. */
function placeParts([from, base, kana]: ReadingEntry, nodes: readonly LetteredNode[]): PlacedPart[] {
  const isDivided = nodes.some(({ start }) => start > from && start < from + base.length);
  let start = from;
  return (isDivided ? kanjiParts : rubyParts)(base, kana).map((part) => {
    const placed = { ...part, start };
    start += part.base.length;
    return placed;
  });
}

/** Puts the parts of a text node that are read into rubies of their own. */
function divide({ node, start, offsetOf }: LetteredNode, parts: readonly PlacedPart[]): void {
  const pieces: (Node | string)[] = [];
  let from = 0;
  for (const part of parts) {
    const begin = offsetOf(part.start - start);
    const end = offsetOf(part.start - start + part.base.length - 1) + 1;
    if (begin > from) pieces.push(node.data.slice(from, begin));
    pieces.push(createRuby(part.kana, node.data.slice(begin, end)));
    from = end;
  }
  if (from < node.length) pieces.push(node.data.slice(from));
  node.replaceWith(...pieces);
}

/** Puts a word that begins in one node and ends in another into a ruby, elements that are wholly in it and all. */
function surround(text: Element, { start, base, kana }: PlacedPart): void {
  const nodes = findLetters(text);
  const pointAt = (letter: number): [Text, number] | undefined => {
    const holder = nodes.findLast((one) => one.start <= letter && one.letters !== '');
    return holder && [holder.node, holder.offsetOf(letter - holder.start)];
  };
  const [first, last] = [pointAt(start), pointAt(start + base.length - 1)];
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(last[0], last[1] + 1);
  const ruby = createRuby(kana);
  const reading = ruby.firstChild;
  try {
    range.surroundContents(ruby);
  } catch {
    // An edge of a link or of emphasis lies within the word: no reading is better than a broken link.
    return;
  }
  // The word was taken in behind its reading.
  if (reading) ruby.append(reading);
}

function createRuby(kana: string, base = ''): HTMLElement {
  const ruby = document.createElement('ruby');
  const reading = document.createElement('rt');
  reading.dataset.reading = kana;
  ruby.append(...(base ? [base] : []), reading);
  return ruby;
}
