import type { Essay, Row, Segment, SegmentId } from '../model';

/** A passage with what stands before and after it. */
export interface Passage {
  readonly row: Row;
  readonly segment: Segment;
  readonly previous?: Row;
  readonly next?: Row;
}

/** The passage of that id, which may be a retired one; `undefined` if the essay never had it. */
export function findPassage({ rows }: Essay, id: SegmentId): Passage | undefined {
  for (const [index, row] of rows.entries()) {
    const segment = row.segments.find((candidate) => candidate.id === id || candidate.formerIds.includes(id));
    if (!segment) continue;
    const previous = rows[index - 1];
    const next = rows[index + 1];
    return { row, segment, ...(previous && { previous }), ...(next && { next }) };
  }
  return undefined;
}
