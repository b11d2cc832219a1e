import type { Localized } from '@/lib/model';
import type { AlignmentBead } from '@/lib/text/align/alignment-bead';

/** How many units of each language a bead joins, and how likely that is beforehand (Gale & Church 1993, table 5). */
const shapes = [
  { ja: 1, en: 1, prior: 0.89 },
  { ja: 1, en: 0, prior: 0.0099 },
  { ja: 0, en: 1, prior: 0.0099 },
  { ja: 2, en: 1, prior: 0.0445 },
  { ja: 1, en: 2, prior: 0.0445 },
  { ja: 2, en: 2, prior: 0.011 },
] as const;

/** The variance of a length for each character of the other language (Gale & Church 1993, section 3.1). */
const variance = 6.8;

/**
 * Aligns two texts by the lengths of their blocks or sentences alone, in characters: W. A. Gale and K. W. Church,
 * "A Program for Aligning Sentences in Bilingual Corpora", Computational Linguistics 19(1), 1993. How many English
 * characters answer a Japanese one is taken from the text. Time and memory grow with the product of the counts.
 */
export function alignByLength(lengths: Localized<readonly number[]>): AlignmentBead[] {
  const rows = lengths.ja.length + 1;
  const columns = lengths.en.length + 1;
  const sums = { ja: sumUp(lengths.ja), en: sumUp(lengths.en) };
  const ratio = ((sums.en.at(-1) ?? 0) + 1) / ((sums.ja.at(-1) ?? 0) + 1);
  const costs = new Float64Array(rows * columns).fill(Number.POSITIVE_INFINITY);
  const steps = new Uint8Array(rows * columns);
  costs[0] = 0;

  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      shapes.forEach((shape, step) => {
        if (i < shape.ja || j < shape.en) return;
        const before = costs[at - shape.ja * columns - shape.en] as number;
        const ja = (sums.ja[i] as number) - (sums.ja[i - shape.ja] as number);
        const en = (sums.en[j] as number) - (sums.en[j - shape.en] as number);
        const cost = before - Math.log(shape.prior) + lengthCost(ja * ratio, en);
        if (cost < (costs[at] as number)) {
          costs[at] = cost;
          steps[at] = step;
        }
      });
    }
  }

  const beads: AlignmentBead[] = [];
  for (let i = rows - 1, j = columns - 1; i > 0 || j > 0; ) {
    const shape = shapes[steps[i * columns + j] as number] ?? shapes[0];
    i -= shape.ja;
    j -= shape.en;
    beads.push({ ja: range(i, shape.ja), en: range(j, shape.en), confidence: 0.5 });
  }
  return beads.reverse();
}

/** The negative logarithm of the chance that lengths which belong together differ as much as these. */
function lengthCost(expected: number, found: number): number {
  const mean = (expected + found) / 2;
  if (mean === 0) return 0;
  const deviation = Math.abs(found - expected) / Math.sqrt(variance * mean);
  return Math.min(40, -Math.log(2 * upperTail(deviation) + 1e-300));
}

/** The chance that a standard normal variable exceeds `z` ≥ 0 (Abramowitz & Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}

function sumUp(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    sums[index + 1] = (sums[index] as number) + length;
  });
  return sums;
}

function range(start: number, length: number): number[] {
  return Array.from({ length }, (_, index) => start + index);
}
