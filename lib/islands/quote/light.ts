import type { QuotedSpan } from '../../citation/quote';
import { toLetters } from '../../citation/to-letters';
import type { ShownSentence } from './read-text';

/** What the stylesheet calls the words that are lit. */
const highlight = 'quoted';

/** Lights the words of a quotation, or where the browser cannot light words, the sentences that they stand in. */
export function lightWords(sentences: readonly ShownSentence[], { first, last, from, to }: QuotedSpan): void {
  const ranges: Range[] = [];
  let before = 0;
  const quoted = sentences.slice(first, last + 1);
  for (const sentence of quoted) {
    const letters = toLetters(sentence.text);
    const inside = letters.slice(Math.max(from - before, 0), Math.max(to - before, 0));
    before += letters.length;
    const [start, end] = [inside[0], inside.at(-1)];
    if (start && end) ranges.push(rangeOf(sentence, start.start, end.end));
  }
  const isWhole = from === 0 && to === before;
  lightSentences(quoted, isWhole || !('highlights' in CSS));
  if (!isWhole && 'highlights' in CSS) CSS.highlights.set(highlight, new Highlight(...ranges));
}

/** Marks sentences as quoted: lit as a whole, or only as what holds the words that are. */
export function lightSentences(sentences: readonly ShownSentence[], isWhole = true): void {
  for (const { pieces } of sentences) {
    for (const { node } of pieces) {
      node.parentElement
        ?.closest('[data-sentence], pre')
        ?.setAttribute('data-quoted', isWhole ? 'whole' : 'part');
    }
  }
}

/** Marks passages as a whole. */
export function lightPassages(passages: readonly HTMLElement[]): void {
  for (const passage of passages) passage.setAttribute('data-quoted', 'whole');
}

export function quench(): void {
  for (const element of document.querySelectorAll('[data-quoted]')) element.removeAttribute('data-quoted');
  if ('highlights' in CSS) CSS.highlights.delete(highlight);
}

/** From one UTF-16 offset in the text of a sentence to another. */
export function rangeOf({ pieces }: ShownSentence, start: number, end: number): Range {
  const range = document.createRange();
  const first = pieces.findLast((piece) => piece.start <= start);
  const last = pieces.findLast((piece) => piece.start < end);
  if (first) range.setStart(first.node, start - first.start);
  if (last) range.setEnd(last.node, end - last.start);
  return range;
}
