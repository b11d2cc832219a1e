import { isPlain, isPlainSpace } from './plain-characters';
import { segmentStarts } from './segment-starts';

/** A text made comparable, and the way back from it. */
export interface Folded {
  readonly text: string;
  /**
   * For each offset into `text`, and for its end, the UTF-16 offset in the original; -1 inside what was one
   * grapheme there, so that nothing found at two offsets that have an original splits a grapheme.
   */
  readonly offsets: Int32Array;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Folds a text for matching: NFKC (UAX #15), so that full-width Latin and half-width kana meet the usual ones;
 * lower case; typographic apostrophes and hyphens as typed ones; a run of white space as one space. Each grapheme
 * is folded by itself. Long vowels in katakana are left alone: サーバ and サーバー are two forms.
 */
export function fold(text: string): Folded {
  const pieces: string[] = [];
  const offsets: number[] = [];
  let afterSpace = false;

  const add = (folded: string, start: number, oneToOne: boolean) => {
    pieces.push(folded);
    for (let index = 0; index < folded.length; index++)
      offsets.push(oneToOne || index === 0 ? start + index : -1);
  };
  const addSpace = (start: number) => {
    if (!afterSpace) add(' ', start, true);
    afterSpace = true;
  };
  const addPlain = (start: number, end: number) => {
    let from = start;
    while (from < end) {
      let to = from;
      while (to < end && !isPlainSpace(text.charCodeAt(to))) to++;
      if (to === from) {
        addSpace(from++);
        continue;
      }
      afterSpace = false;
      add(foldCharacters(text.slice(from, to)), from, true);
      from = to;
    }
  };
  const addGraphemes = (start: number, end: number) => {
    const stretch = text.slice(start, end);
    const starts = segmentStarts(graphemes, stretch);
    starts.forEach((from, index) => {
      const grapheme = stretch.slice(from, starts[index + 1]);
      if (/^\s+$/.test(grapheme)) addSpace(start + from);
      else {
        afterSpace = false;
        add(foldCharacters(grapheme), start + from, false);
      }
    });
  };

  let start = 0;
  while (start < text.length) {
    let end = start;
    while (end < text.length && isPlain(text.charCodeAt(end))) end++;
    // The last plain character before another kind may carry a combining mark.
    if (end < text.length && end > start) end--;
    addPlain(start, end);
    if (end === text.length) break;

    // What is not plain lasts until two plain characters stand side by side: between them a grapheme always ends.
    start = end;
    while (
      end < text.length &&
      !(isPlain(text.charCodeAt(end)) && isPlain(text.charCodeAt(end - 1)) && end > start)
    )
      end++;
    addGraphemes(start, end);
    start = end;
  }

  offsets.push(text.length);
  return { text: pieces.join(''), offsets: Int32Array.from(offsets) };
}

function foldCharacters(characters: string): string {
  return characters
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/\u2010/g, '-');
}
