import type { Row } from '../model';

/** How many passages a page that gathers them shows whole: as many as one would read there. The others it names. */
const most = 60;

/** Of the passages that a page gathers, those that it shows whole. */
export function shownWhole(rows: readonly Row[]): readonly Row[] {
  return rows.slice(0, most);
}
