import type { Row } from '../model';

/**
 * At most `most` of the rows, in their order: those that stand next to `row` among them, before and after it alike. If it
 * is not among them, the first.
 */
export function nearestRows(rows: readonly Row[], row: Row, most: number): readonly Row[] {
  if (rows.length <= most) return rows;
  const from = rows.indexOf(row) - Math.floor(most / 2);
  const start = Math.min(Math.max(0, from), rows.length - most);
  return rows.slice(start, start + most);
}
