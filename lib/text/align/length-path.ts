import type { Localized } from '../../model';
import type { Rectangle } from './corridor';

/** The most cells of a table that are looked at. */
const mostCells = 30_000_000;
/** How far around the path the corridor reaches. */
const reach = 30;

/**
 * A rough way through a stretch of the table of alignments by lengths alone, as small rectangles: where the shares of
 * characters that have gone by are the same on both sides, with beads of the shapes of Gale and Church (1993) between.
 */
export function lengthPath(
  lengths: Localized<readonly number[]>,
  { top, bottom, left, right }: Rectangle,
): Rectangle[] {
  const height = bottom - top;
  const width = right - left;
  const half = Math.max(reach, Math.floor(Math.min(width, mostCells / height) / 2));
  const sums = { ja: sumUp(lengths.ja.slice(top, bottom)), en: sumUp(lengths.en.slice(left, right)) };
  const ratio = ((sums.en[width] as number) + 1) / ((sums.ja[height] as number) + 1);
  const span = 2 * half + 1;
  const centre = (i: number) => Math.round((i / height) * width);
  const costs = [0, 1, 2].map(() => new Float64Array(span));
  const steps = new Uint8Array((height + 1) * span);
  const shapes = [
    { ja: 1, en: 1, cost: 0.1 },
    { ja: 1, en: 0, cost: 4.5 },
    { ja: 0, en: 1, cost: 4.5 },
    { ja: 2, en: 1, cost: 3.5 },
    { ja: 1, en: 2, cost: 3.5 },
  ];

  for (let i = 0; i <= height; i++) {
    const row = costs[i % 3] as Float64Array;
    row.fill(Number.POSITIVE_INFINITY);
    for (let column = 0; column < span; column++) {
      const j = centre(i) - half + column;
      if (j < 0 || j > width) continue;
      if (i === 0 && j === 0) row[column] = 0;
      for (let shape = 0; shape < shapes.length; shape++) {
        const { ja, en, cost } = shapes[shape] as (typeof shapes)[number];
        if (i < ja || j < en) continue;
        const before = j - en - centre(i - ja) + half;
        if (before < 0 || before >= span) continue;
        const expected = ((sums.ja[i] as number) - (sums.ja[i - ja] as number)) * ratio;
        const found = (sums.en[j] as number) - (sums.en[j - en] as number);
        const unlike = ja && en ? (found - expected) ** 2 / (6 * (found + expected + 1)) : 0;
        const value = ((costs[(i - ja) % 3] as Float64Array)[before] as number) + cost + Math.min(20, unlike);
        if (value < (row[column] as number)) {
          row[column] = value;
          steps[i * span + column] = shape;
        }
      }
    }
  }

  const path: Rectangle[] = [];
  for (let i = height, j = width; i > 0 || j > 0; ) {
    path.push({
      top: Math.max(top, top + i - reach),
      bottom: Math.min(bottom, top + i + reach),
      left: Math.max(left, left + j - reach),
      right: Math.min(right, left + j + reach),
    });
    const shape = shapes[steps[i * span + j - centre(i) + half] as number] as (typeof shapes)[number];
    i = Math.max(0, i - shape.ja);
    j = Math.max(0, j - shape.en);
  }
  return path;
}

function sumUp(lengths: readonly number[]): Float64Array {
  const sums = new Float64Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    sums[index + 1] = (sums[index] as number) + length;
  });
  return sums;
}
