import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorridor } from '@/lib/text/align/corridor';
import { findBeads, shapes } from '@/lib/text/align/find-beads';
import { settings } from '@/lib/text/align/settings';

const habits = settings.habits.blocks;

/** A table of scores for each shape, with everything in the corridor. */
function whole(rows: number, columns: number, score: (shape: number, i: number, j: number) => number) {
  const corridor = createCorridor(
    rows,
    columns,
    [{ top: 0, bottom: rows - 1, left: 0, right: columns - 1 }],
    0,
  );
  const scores = shapes.map((_, shape) =>
    Float32Array.from({ length: rows * columns }, (_, cell) =>
      score(shape, Math.floor(cell / columns), cell % columns),
    ),
  );
  return { corridor, scores };
}

describe('findBeads', () => {
  it('is sure of what scores far better than anything else', () => {
    const { corridor, scores } = whole(4, 4, (shape, i, j) => (shape === 0 && i === j ? 20 : -20));
    const beads = findBeads(corridor, scores, habits);
    expect(beads.map(({ ja, en }) => [ja, en])).toEqual([0, 1, 2].map((index) => [[index], [index]]));
    for (const { confidence } of beads) expect(confidence).toBeGreaterThan(0.999);
  });

  it('is in doubt between two ways that score alike', () => {
    const { corridor, scores } = whole(3, 2, (shape, i, j) => (shape === 0 && j === 1 && i >= 1 ? 10 : -20));
    const paired = findBeads(corridor, scores, habits).filter(({ ja, en }) => ja.length === en.length);
    expect(paired).toHaveLength(1);
    expect(paired[0]?.confidence).toBeGreaterThan(0.2);
    expect(paired[0]?.confidence).toBeLessThan(0.8);
  });

  it('covers both sides whatever the scores', () => {
    const size = fc.integer({ min: 1, max: 8 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.infiniteStream(fc.integer({ min: -30, max: 30 })),
        (rows, columns, values) => {
          const { corridor, scores } = whole(rows, columns, () => values.next().value ?? 0);
          const beads = findBeads(corridor, scores, habits);
          expect(beads.flatMap(({ ja }) => ja)).toEqual(
            Array.from({ length: rows - 1 }, (_, index) => index),
          );
          expect(beads.flatMap(({ en }) => en)).toEqual(
            Array.from({ length: columns - 1 }, (_, index) => index),
          );
          for (const { confidence } of beads) expect(confidence).toBeGreaterThan(0);
        },
      ),
    );
  });
});
