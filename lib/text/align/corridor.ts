/**
 * The cells of the table of alignments that are looked at. A cell (i, j) stands for the point after i Japanese and j
 * English units; of each row i, the cells from `from[i]` to `to[i]` inclusive belong.
 */
export interface Corridor {
  readonly rows: number;
  readonly columns: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Where each row begins in a table of all cells; the last is their number. */
  readonly starts: Int32Array;
}

/** A rectangle of cells, bounds inclusive. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * The corridor that holds all `rectangles`, grown by `margin` on every side, made so that a path leads through it from
 * the first cell to the last.
 */
export function createCorridor(
  rows: number,
  columns: number,
  rectangles: Iterable<Rectangle>,
  margin: number,
): Corridor {
  const from = new Int32Array(rows).fill(columns);
  const to = new Int32Array(rows).fill(-1);
  for (const { top, bottom, left, right } of rectangles) {
    for (let row = Math.max(0, top - margin); row <= Math.min(rows - 1, bottom + margin); row++) {
      from[row] = Math.max(0, Math.min(from[row] as number, left - margin));
      to[row] = Math.min(columns - 1, Math.max(to[row] as number, right + margin));
    }
  }
  from[0] = 0;
  to[0] = Math.max(0, to[0] as number);
  to[rows - 1] = columns - 1;
  // Bounds never step back, and each row shares a cell with the one before it.
  for (let row = 1; row < rows; row++) to[row] = Math.max(to[row] as number, to[row - 1] as number);
  for (let row = rows - 2; row >= 0; row--)
    from[row] = Math.min(from[row] as number, from[row + 1] as number);
  for (let row = 0; row < rows; row++) from[row] = Math.min(from[row] as number, to[row] as number);
  for (let row = 1; row < rows; row++) from[row] = Math.min(from[row] as number, to[row - 1] as number);
  const starts = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++)
    starts[row + 1] = (starts[row] as number) + (to[row] as number) - (from[row] as number) + 1;
  return { rows, columns, from, to, starts };
}
