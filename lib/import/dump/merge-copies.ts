import { alignCopies } from './align-copies';
import type { Stream } from './read-stream';

/** From which character to which (exclusive) of a stream. */
export type Span = readonly [number, number];

/** What stands between two places at which both copies have a boundary. */
export interface Chunk {
  readonly first: Span;
  readonly second: Span;
  /** Whether both say the same, one alone says something, or they differ. */
  readonly kind: 'same' | 'first-alone' | 'second-alone' | 'different';
}

/**
 * Lays two copies of a text over each other: both parts of `stream`, the second from `split` on. What begins in
 * either, a sentence, a line or a marked block, is a boundary in both, where they agree on the words around it. So a
 * chunk holds whole sentences, and no sentence comes out that stood in neither copy.
 */
export function mergeCopies(stream: Stream, split: number): Chunk[] {
  const { characters } = stream;
  const text = characters.join('');
  const [first, second] = [text.slice(0, split), text.slice(split)];
  const isBoundary = (at: number) =>
    at === 0 || at === split || at === characters.length || begins(stream, at);

  // Pairs of places, one in each copy, between which the texts are compared.
  const cuts: [number, number][] = [[0, 0]];
  const cut = (a: number, b: number) => {
    const [lastA, lastB] = cuts.at(-1) ?? [0, 0];
    if (a >= lastA && b >= lastB && (a > lastA || b > lastB)) cuts.push([a, b]);
  };
  const runs = slide(
    alignCopies(first, second),
    first,
    second,
    (a, b) => isBoundary(a) || isBoundary(split + b),
  );
  let [endA, endB] = [0, 0];
  for (const { a, b, length } of runs) {
    // On either side of a gap, a boundary in one copy is enough where the other has nothing in the gap.
    if (isBoundary(endA) || isBoundary(split + endB)) cut(endA, endB);
    if (isBoundary(a) || isBoundary(split + b)) cut(a, b);
    for (let step = 1; step < length; step++) {
      if (isBoundary(a + step) || isBoundary(split + b + step)) cut(a + step, b + step);
    }
    [endA, endB] = [a + length, b + length];
  }
  if (isBoundary(endA) || isBoundary(split + endB)) cut(endA, endB);
  cut(first.length, second.length);

  return cuts.slice(1).flatMap(([a, b], index): Chunk[] => {
    const [fromA, fromB] = cuts[index] ?? [0, 0];
    const spans = { first: [fromA, a] as const, second: [split + fromB, split + b] as const };
    const alone = fromB === b ? 'first' : fromA === a ? 'second' : undefined;
    if (alone !== undefined) {
      const kind = `${alone}-alone` as const;
      return pieces(spans[alone], isBoundary).map((span) => ({ ...spans, [alone]: span, kind }));
    }
    const isSame = first.slice(fromA, a) === second.slice(fromB, b);
    return [{ ...spans, kind: isSame ? 'same' : 'different' }];
  });
}

/** A span cut at the boundaries within it. */
function pieces([from, to]: Span, isBoundary: (at: number) => boolean): Span[] {
  const cuts = [from];
  for (let at = from + 1; at < to; at++) if (isBoundary(at)) cuts.push(at);
  return cuts.map((cut, index) => [cut, cuts[index + 1] ?? to]);
}

/** Whether a sentence, a line or a marked block begins at a character. */
export function begins({ marks, lines, sentences }: Stream, at: number): boolean {
  return marks.has(at) || lines.has(at) || sentences.has(at);
}

/**
 * What one copy has more can mostly be shifted along the text: `A。B。` against `A。` lacks `B。` or `。B`. It is shifted
 * to where it begins at a boundary.
 */
function slide(
  runs: readonly { readonly a: number; readonly b: number; readonly length: number }[],
  first: string,
  second: string,
  isBoundary: (a: number, b: number) => boolean,
) {
  const moved = runs.map((run) => ({ ...run }));
  for (let index = 0; index + 1 < moved.length; index++) {
    const [before, after] = [moved[index], moved[index + 1]];
    if (!before || !after) continue;
    const [gapA, gapB] = [after.a - before.a - before.length, after.b - before.b - before.length];
    if ((gapA === 0) === (gapB === 0)) continue;
    const [text, at] =
      gapA > 0 ? [first, () => before.a + before.length] : [second, () => before.b + before.length];
    const gap = gapA + gapB;
    for (let step = 0; step <= Math.min(before.length, gap, 200); step++) {
      if (isBoundary(before.a + before.length - step, before.b + before.length - step)) {
        before.length -= step;
        after.a -= step;
        after.b -= step;
        after.length += step;
        break;
      }
      // The last character before the gap must be the gap's last one to stand after it instead.
      if (text[at() - step - 1] !== text[at() + gap - step - 1]) break;
    }
  }
  return moved.filter(({ length }) => length > 0);
}
