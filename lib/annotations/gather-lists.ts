import { languages, type Row } from '../model';

/** Rows that render together: a run of list items of one kind, or (without a kind) any other row alone. */
export interface RowGroup {
  readonly kind?: 'ordered-item' | 'unordered-item';
  readonly rows: readonly [Row, ...Row[]];
}

/** Gathers consecutive list items of one kind, so that they render as one list; numbers that do not go on begin another. */
export function gatherLists(rows: readonly Row[]): RowGroup[] {
  const groups: { kind?: 'ordered-item' | 'unordered-item'; rows: [Row, ...Row[]] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind !== 'ordered-item' && row.kind !== 'unordered-item') groups.push({ rows: [row] });
    else if (last?.kind === row.kind && follows(row, last.rows.at(-1))) last.rows.push(row);
    else groups.push({ kind: row.kind, rows: [row] });
  }
  return groups;
}

/** Whether an item goes on where another ended, in one of the languages at least: a merge counts as one item. */
function follows(row: Row, before: Row | undefined): boolean {
  return languages.some((language) => {
    const number = row.text[language][0]?.number;
    const last = before?.text[language].at(-1)?.number;
    return number === undefined || last === undefined || number === last + 1;
  });
}
