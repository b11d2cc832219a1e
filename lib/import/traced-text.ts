/** A change of a text: what stands from `start` to `end` (UTF-16 offsets) becomes `by`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text that knows where each of its characters stood before it was edited. */
export interface TracedText {
  readonly text: string;
  /** The offset in the text as it was first given; within what an edit put in, that of the edit. */
  originOf(offset: number): number;
}

/** A text as it was given. */
export function traced(text: string): TracedText {
  return { text, originOf: (offset) => offset };
}

/** The text after edits, which may come in any order; of two that overlap, the one that begins first counts. */
export function editTraced(before: TracedText, edits: readonly Edit[]): TracedText {
  if (edits.length === 0) return before;
  const pieces: string[] = [];
  // Where pieces begin in the new text, and what they begin with in the old one; an edit's stays at its start.
  const starts: number[] = [];
  const origins: number[] = [];
  const stays: boolean[] = [];
  let length = 0;
  let done = 0;
  const add = (piece: string, origin: number, isFixed: boolean) => {
    if (piece === '') return;
    pieces.push(piece);
    starts.push(length);
    origins.push(origin);
    stays.push(isFixed);
    length += piece.length;
  };
  for (const { start, end, by } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < done) continue;
    add(before.text.slice(done, start), done, false);
    add(by, start, true);
    done = end;
  }
  add(before.text.slice(done), done, false);

  return {
    text: pieces.join(''),
    originOf(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      const shift = stays[low] ? 0 : offset - (starts[low] ?? 0);
      return before.originOf(Math.min((origins[low] ?? 0) + shift, before.text.length));
    },
  };
}
