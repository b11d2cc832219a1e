import type { Language } from '../../model';
import { splitSentences } from '../../text/sentences';
import { findMarkers, type Mark } from './stuck-markers';

/** A text as the characters that are its own: without white space, and without the markers of lists and headings. */
export interface Stream {
  readonly characters: readonly string[];
  /** For each character its UTF-16 offset in the text. */
  readonly offsets: readonly number[];
  /** What is marked to begin at a character. */
  readonly marks: ReadonlyMap<number, Mark>;
  /** Characters that begin a line, and those before which a blank line stands. */
  readonly lines: ReadonlySet<number>;
  readonly paragraphs: ReadonlySet<number>;
  /** Characters that begin a sentence. */
  readonly sentences: ReadonlySet<number>;
}

/** Reads a text as a stream of characters (UTF-16 code units), which two copies of it have in common. */
export function readStream(text: string, language: Language): Stream {
  const found = findMarkers(text);
  const characters: string[] = [];
  const offsets: number[] = [];
  const marks = new Map<number, Mark>();
  const lines = new Set<number>([0]);
  const paragraphs = new Set<number>([0]);
  let next = 0;
  let breaks = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const mark = found[next];
    if (mark && offset >= mark.start) {
      marks.set(characters.length, mark);
      breaks += text.slice(mark.start, mark.end).split('\n').length - 1;
      offset = mark.end - 1;
      next++;
      continue;
    }
    const character = text.charAt(offset);
    if (/\s/.test(character)) {
      if (character === '\n') breaks++;
      continue;
    }
    if (breaks > 0) lines.add(characters.length);
    if (breaks > 1) paragraphs.add(characters.length);
    breaks = 0;
    characters.push(character);
    offsets.push(offset);
  }
  // A marker before a line's first character stands in that line.
  for (const [index, mark] of marks) if (mark.start === 0 || text[mark.start - 1] === '\n') lines.add(index);
  marks.delete(characters.length);
  return {
    characters,
    offsets,
    marks,
    lines,
    paragraphs,
    sentences: sentenceStarts(text, found, offsets, language),
  };
}

function sentenceStarts(
  text: string,
  marks: readonly Mark[],
  offsets: readonly number[],
  language: Language,
): Set<number> {
  const starts: number[] = [];
  const read = (from: number, to: number) => {
    const piece = text.slice(from, to);
    for (const { start } of splitSentences(piece, language)) starts.push(from + start);
  };
  let from = 0;
  const cuts = [...marks.flatMap(({ start, end }) => [[start, end] as const]), ...lineBreaks(text)].sort(
    ([a], [b]) => a - b,
  );
  for (const [start, end] of cuts) {
    if (start > from) read(from, start);
    from = Math.max(from, end);
  }
  read(from, text.length);

  const found = new Set<number>();
  let index = 0;
  for (const start of starts) {
    while (index < offsets.length && (offsets[index] ?? 0) < start) index++;
    found.add(index);
  }
  return found;
}

function lineBreaks(text: string): (readonly [number, number])[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => [index, index + 1] as const);
}
