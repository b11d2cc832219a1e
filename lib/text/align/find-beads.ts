import type { AlignmentBead } from './alignment-bead';
import type { Corridor } from './corridor';

/** How many units of each language a bead can join; those of nothing on one side come last. */
export const shapes = [
  { ja: 1, en: 1 },
  { ja: 1, en: 2 },
  { ja: 2, en: 1 },
  { ja: 2, en: 2 },
] as const;

/** For each cell of a corridor, what a bead of each shape of `shapes` that ends there scores, as a logarithm. */
export type BeadScores = readonly Float32Array[];

/** Chances, as logarithms, of what comes after a bead with units on both sides, and after one without. */
export interface Habits {
  readonly shapes: readonly number[];
  /** A unit without counterpart after one with; after another of its side; after one of the other side. */
  readonly open: number;
  readonly extend: number;
  readonly turn: number;
  /** A bead with units on both sides after a unit without counterpart. */
  readonly close: number;
}

/** What came last on the way to a cell: a bead of both sides, or a unit of one side alone. */
const both = 0;
const jaAlone = 1;
const enAlone = 2;
const states = 3;

/** One step through the table: how far on each side, the state that it leads to, and its chance from each state. */
interface Move {
  readonly ja: number;
  readonly en: number;
  readonly side: number;
  readonly steps: readonly number[];
}

function movesOf({ shapes: chances, open, extend, turn, close }: Habits): Move[] {
  return [
    ...shapes.map((shape, index) => {
      const chance = chances[index] as number;
      return { ...shape, side: both, steps: [chance, chance + close, chance + close] };
    }),
    { ja: 1, en: 0, side: jaAlone, steps: [open, extend, turn] },
    { ja: 0, en: 1, side: enAlone, steps: [open, turn, extend] },
  ];
}

/**
 * The likeliest sequence of beads through a corridor (Viterbi 1967), and for each bead its posterior probability over
 * all sequences (forward-backward; Baum et al. 1970). Units without counterpart come in runs, so that opening a run
 * costs more than going on with it (affine gaps; Gotoh 1982).
 */
export function findBeads(corridor: Corridor, scores: BeadScores, habits: Habits): AlignmentBead[] {
  const { rows, columns, from, to, starts } = corridor;
  const cells = starts[rows] as number;
  const best = new Float64Array(cells * states).fill(Number.NEGATIVE_INFINITY);
  const forward = best.slice();
  const backward = best.slice();
  /** The state and shape that the best way to each cell and state came by: shape × 3 + state before. */
  const cameBy = new Uint8Array(cells * states);
  const moves = movesOf(habits);
  const at = (i: number, j: number) =>
    i < 0 || i >= rows || j < (from[i] as number) || j > (to[i] as number)
      ? -1
      : (starts[i] as number) + j - (from[i] as number);

  best[both] = 0;
  forward[both] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = from[i] as number; j <= (to[i] as number); j++) {
      const cell = at(i, j);
      for (let move = 0; move < moves.length; move++) {
        const { ja, en, side, steps } = moves[move] as Move;
        const before = at(i - ja, j - en);
        const score = side === both ? (scores[move]?.[cell] as number) : 0;
        if (before < 0 || score === Number.NEGATIVE_INFINITY) continue;
        const target = cell * states + side;
        for (let state = 0; state < states; state++) {
          const step = score + (steps[state] as number);
          const source = before * states + state;
          const value = (best[source] as number) + step;
          if (value > (best[target] as number)) {
            best[target] = value;
            cameBy[target] = move * states + state;
          }
          forward[target] = addLogs(forward[target] as number, (forward[source] as number) + step);
        }
      }
    }
  }

  const end = (cells - 1) * states;
  for (let state = 0; state < states; state++) backward[end + state] = 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = to[i] as number; j >= (from[i] as number); j--) {
      const cell = at(i, j);
      for (let move = 0; move < moves.length; move++) {
        const { ja, en, side, steps } = moves[move] as Move;
        const after = at(i + ja, j + en);
        const score = after >= 0 && side === both ? (scores[move]?.[after] as number) : 0;
        if (after < 0 || score === Number.NEGATIVE_INFINITY) continue;
        const value = (backward[after * states + side] as number) + score;
        for (let state = 0; state < states; state++) {
          const source = cell * states + state;
          backward[source] = addLogs(backward[source] as number, value + (steps[state] as number));
        }
      }
    }
  }

  let total = Number.NEGATIVE_INFINITY;
  let state: number = both;
  for (let each = 0; each < states; each++) {
    total = addLogs(total, forward[end + each] as number);
    if ((best[end + each] as number) > (best[end + state] as number)) state = each;
  }
  const beads: AlignmentBead[] = [];
  for (let i = rows - 1, j = columns - 1; i > 0 || j > 0; ) {
    const cell = at(i, j);
    const way = cameBy[cell * states + state] as number;
    const move = Math.floor(way / states);
    const { ja, en, steps } = moves[move] as Move;
    const before = at(i - ja, j - en);
    const score = state === both ? (scores[move]?.[cell] as number) : 0;
    let weight = Number.NEGATIVE_INFINITY;
    for (let each = 0; each < states; each++)
      weight = addLogs(weight, (forward[before * states + each] as number) + (steps[each] as number));
    const posterior = Math.exp(weight + score + (backward[cell * states + state] as number) - total);
    i -= ja;
    j -= en;
    beads.push({ ja: range(i, ja), en: range(j, en), confidence: Math.min(1, posterior) });
    state = way % states;
  }
  return beads.reverse();
}

/** log(exp(a) + exp(b)) */
function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  const difference = Math.abs(a - b);
  return Math.max(a, b) + (difference > 40 ? 0 : Math.log1p(Math.exp(-difference)));
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
