import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorridor } from '@/lib/text/align/corridor';

describe('createCorridor', () => {
  it('holds its rectangles, and a way from the first cell to the last', () => {
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.tuple(fc.nat(19), fc.nat(19))),
        fc.nat(3),
        (rows, columns, points, margin) => {
          const inside = points.filter(([row, column]) => row < rows && column < columns);
          const rectangles = inside.map(([top, left]) => ({ top, bottom: top, left, right: left }));
          const { from, to, starts } = createCorridor(rows, columns, rectangles, margin);
          expect(from[0]).toBe(0);
          expect(to[rows - 1]).toBe(columns - 1);
          for (let row = 0; row < rows; row++) {
            expect(from[row]).toBeLessThanOrEqual(to[row] ?? -1);
            expect((starts[row + 1] ?? 0) - (starts[row] ?? 0)).toBe((to[row] ?? 0) - (from[row] ?? 0) + 1);
            if (row === 0) continue;
            expect(from[row]).toBeGreaterThanOrEqual(from[row - 1] ?? columns);
            expect(from[row]).toBeLessThanOrEqual(to[row - 1] ?? -1);
            expect(to[row]).toBeGreaterThanOrEqual(to[row - 1] ?? columns);
          }
          for (const [row, column] of inside) {
            expect(from[row]).toBeLessThanOrEqual(column);
            expect(to[row]).toBeGreaterThanOrEqual(column);
          }
        },
      ),
    );
  });
});
