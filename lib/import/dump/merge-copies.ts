import { alignCopies } from './align-copies';
import type { Stream } from './read-stream';

/** From which character to which (exclusive) of a stream. */
export type Span = readonly [number, number];

/** In a shorter stretch than this the copies may agree by chance. */
const leastTelling = 6;

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
  const inBoth = (a: number, b: number) => isBoundary(a) && isBoundary(split + b);
  const inEither = (a: number, b: number) => isBoundary(a) || isBoundary(split + b);
  let [endA, endB] = [0, 0];
  const cutAround = (a: number, b: number) => {
    // What one copy alone has is whole if it begins and ends at boundaries of that copy.
    const isWhole =
      (endB === b && isBoundary(endA) && isBoundary(a)) ||
      (endA === a && isBoundary(split + endB) && isBoundary(split + b));
    if (isWhole || inBoth(endA, endB)) cut(endA, endB);
    if (isWhole || inBoth(a, b)) cut(a, b);
  };
  for (const { a, b, length } of runs) {
    cutAround(a, b);
    const isBoundaryHere = length < leastTelling ? inBoth : inEither;
    for (let step = 1; step < length; step++) if (isBoundaryHere(a + step, b + step)) cut(a + step, b + step);
    [endA, endB] = [a + length, b + length];
  }
  cutAround(first.length, second.length);
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
    return isSame
      ? [{ ...spans, kind: 'same' }]
      : pairSentences(text, pieces(spans.first, isBoundary), pieces(spans.second, isBoundary));
  });
}

/**
 * Stretches of either copy that differ, sentence by sentence: those that are alike are versions of one sentence, in
 * the order of both that has most in common; any other stands in one copy alone.
 */
function pairSentences(text: string, first: readonly Span[], second: readonly Span[]): Chunk[] {
  const grams = (spans: readonly Span[]) => spans.map((span) => bigrams(text.slice(...span)));
  const [a, b] = [grams(first), grams(second)];
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const alike = (row: number, column: number) => likeness(a[row], b[column]);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = first.length - 1; row >= 0; row--) {
    for (let column = second.length - 1; column >= 0; column--) {
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        alike(row, column) + at(row + 1, column + 1),
      );
    }
  }
  const chunks: Chunk[] = [];
  let [row, column] = [0, 0];
  const startOf = (spans: readonly Span[], index: number) => spans[index]?.[0] ?? spans.at(-1)?.[1] ?? 0;
  while (row < first.length || column < second.length) {
    const [spanA, spanB] = [first[row], second[column]];
    const [hereA, hereB] = [startOf(first, row), startOf(second, column)];
    const isPair =
      spanA &&
      spanB &&
      alike(row, column) > 0 &&
      at(row, column) === alike(row, column) + at(row + 1, column + 1);
    if (isPair) {
      const kind = text.slice(...spanA) === text.slice(...spanB) ? 'same' : 'different';
      chunks.push({ first: spanA, second: spanB, kind });
      row++;
      column++;
    } else if (spanA && (!spanB || at(row, column) === at(row + 1, column))) {
      chunks.push({ first: spanA, second: [hereB, hereB], kind: 'first-alone' });
      row++;
    } else if (spanB) {
      chunks.push({ first: [hereA, hereA], second: spanB, kind: 'second-alone' });
      column++;
    }
  }
  return chunks;
}

function bigrams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** The share of bigrams that two sentences have in common (Dice), or nothing where it is less than half. */
function likeness(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const gram of a) if (b.has(gram)) common++;
  const share = (2 * common) / Math.max(1, a.size + b.size);
  return share < 0.5 ? 0 : share;
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
    const [text, end] = gapA > 0 ? [first, before.a + before.length] : [second, before.b + before.length];
    const gap = gapA + gapB;
    const shift = (by: number) => {
      before.length += by;
      after.a += by;
      after.b += by;
      after.length -= by;
    };
    const fits = (by: number) => isBoundary(before.a + before.length + by, before.b + before.length + by);
    let [left, right] = [0, 0];
    while (!fits(-left) && left < before.length && text[end - left - 1] === text[end + gap - left - 1])
      left++;
    if (fits(-left)) shift(-left);
    else {
      while (!fits(right) && right < after.length && text[end + right] === text[end + gap + right]) right++;
      if (fits(right)) shift(right);
    }
  }
  return moved.filter(({ length }) => length > 0);
}
