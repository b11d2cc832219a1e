import type { Row } from '../model';

/** Rows that render together: a run of list items of one kind, or (without a kind) any other row alone. */
export interface RowGroup {
  readonly kind?: 'ordered-item' | 'unordered-item';
  readonly rows: readonly [Row, ...Row[]];
}

/** Gathers consecutive list items of one kind, so that they render as one list. */
export function gatherLists(rows: readonly Row[]): RowGroup[] {
  const groups: { kind?: 'ordered-item' | 'unordered-item'; rows: [Row, ...Row[]] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind !== 'ordered-item' && row.kind !== 'unordered-item') groups.push({ rows: [row] });
    else if (last?.kind === row.kind) last.rows.push(row);
    else groups.push({ kind: row.kind, rows: [row] });
  }
  return groups;
}
