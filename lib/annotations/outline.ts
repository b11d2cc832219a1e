import type { Essay, Layer, Row } from '../model';
import { isNote } from './gather-notes';

/** Rows that follow each other on one track; `layer` is the track's, or the frame's. */
export interface OutlineGroup {
  readonly layer: Layer;
  readonly rows: readonly [Row, ...Row[]];
}

/** An essay's shape: its rows in order, gathered where they stay on one track. The title and subtitle are left out. */
export function outline(essay: Essay): OutlineGroup[] {
  const layers = new Map(essay.layers.map((layer) => [layer.id, layer]));
  const groups: { layer: Layer; rows: [Row, ...Row[]] }[] = [];
  for (const row of essay.rows) {
    if (isMasthead(row) || isNote(row)) continue;
    const layer = layers.get(trackOf(row));
    if (!layer) continue;
    const last = groups.at(-1);
    if (last?.layer === layer) last.rows.push(row);
    else groups.push({ layer, rows: [row] });
  }
  return groups;
}

/** The title and the subtitle, which stand above the essay's body. Their ids are the author's contract. */
export function isMasthead(row: Row): boolean {
  const id = row.segments[0].id;
  return id === 'title' || id === 'subtitle';
}

function trackOf(row: Row): string {
  return row.segments[0].layer.split('.')[0] ?? '';
}
