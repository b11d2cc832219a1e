import { longestRise } from '../../check/longest-rise';

/** A stretch that two texts have in common: `length` characters from `a` in the first and from `b` in the second. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Lengths of stretches to look for, one after the other, in what is still open. */
const grams = [12, 6];

/** Gaps with more cells than this are left as they are: a whole page was written anew. */
const mostCells = 2_000_000;

/**
 * The stretches that two copies of a text have in common, in order: first those that stand once in each (patience
 * diff), then, between them, a longest common subsequence. The order of characters is that of both texts.
 */
export function alignCopies(first: string, second: string): SharedRun[] {
  const runs: SharedRun[] = [];
  alignGap(first, second, [0, first.length], [0, second.length], 0, runs);
  return mergeRuns(runs);
}

type Range = readonly [number, number];

function alignGap(first: string, second: string, a: Range, b: Range, level: number, runs: SharedRun[]): void {
  let [a0, a1] = a;
  let [b0, b1] = b;
  let prefix = 0;
  while (a0 + prefix < a1 && b0 + prefix < b1 && first[a0 + prefix] === second[b0 + prefix]) prefix++;
  if (prefix > 0) runs.push({ a: a0, b: b0, length: prefix });
  a0 += prefix;
  b0 += prefix;
  let suffix = 0;
  while (a1 - suffix > a0 && b1 - suffix > b0 && first[a1 - suffix - 1] === second[b1 - suffix - 1]) suffix++;
  a1 -= suffix;
  b1 -= suffix;
  if (a1 > a0 && b1 > b0) {
    const length = grams[level];
    if (length === undefined) runs.push(...commonSubsequence(first, second, [a0, a1], [b0, b1]));
    else {
      let [doneA, doneB] = [a0, b0];
      for (const [atA, atB] of anchors(first, second, [a0, a1], [b0, b1], length)) {
        if (atA < doneA || atB < doneB) continue;
        alignGap(first, second, [doneA, atA], [doneB, atB], level + 1, runs);
        let same = 0;
        while (atA + same < a1 && atB + same < b1 && first[atA + same] === second[atB + same]) same++;
        runs.push({ a: atA, b: atB, length: same });
        [doneA, doneB] = [atA + same, atB + same];
      }
      alignGap(first, second, [doneA, a1], [doneB, b1], level + 1, runs);
    }
  }
  if (suffix > 0) runs.push({ a: a1, b: b1, length: suffix });
}

/** Where stretches of a length begin that stand once on each side, those that keep the order on both. */
function anchors(first: string, second: string, a: Range, b: Range, length: number): [number, number][] {
  const once = (text: string, [from, to]: Range) => {
    const places = new Map<string, number>();
    for (let at = from; at + length <= to; at++) {
      const key = text.slice(at, at + length);
      places.set(key, places.has(key) ? -1 : at);
    }
    return places;
  };
  const inSecond = once(second, b);
  const pairs: [number, number][] = [];
  for (const [key, at] of once(first, a)) {
    const other = inSecond.get(key) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  pairs.sort(([x], [y]) => x - y);
  const rising = longestRise(pairs.map(([, other]) => other));
  return pairs.filter(([, other]) => rising.has(other));
}

function commonSubsequence(first: string, second: string, [a0, a1]: Range, [b0, b1]: Range): SharedRun[] {
  const [rows, columns] = [a1 - a0, b1 - b0];
  if (rows * columns > mostCells) return [];
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        first[a0 + row] === second[b0 + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const runs: SharedRun[] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (first[a0 + row] === second[b0 + column]) {
      runs.push({ a: a0 + row, b: b0 + column, length: 1 });
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return runs;
}

function mergeRuns(runs: readonly SharedRun[]): SharedRun[] {
  const merged: { a: number; b: number; length: number }[] = [];
  for (const { a, b, length } of runs) {
    const last = merged.at(-1);
    if (last && last.a + last.length === a && last.b + last.length === b) last.length += length;
    else merged.push({ a, b, length });
  }
  return merged;
}
