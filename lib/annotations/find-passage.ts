import type { Essay, Row, Segment, SegmentId } from '../model';
import { onceFor } from '../once-for';

/** A passage with what stands before and after it. */
export interface Passage {
  readonly row: Row;
  readonly segment: Segment;
  readonly previous?: Row;
  readonly next?: Row;
}

/** The passage of that id, which may be a retired one; `undefined` if the essay never had it. */
export function findPassage(essay: Essay, id: SegmentId): Passage | undefined {
  return passagesById(essay).get(id);
}

const passagesById = onceFor(({ rows }: Essay) => {
  const byId = new Map<SegmentId, Passage>();
  for (const [index, row] of rows.entries()) {
    const previous = rows[index - 1];
    const next = rows[index + 1];
    for (const segment of row.segments) {
      const passage = { row, segment, ...(previous && { previous }), ...(next && { next }) };
      for (const id of [segment.id, ...segment.formerIds]) if (!byId.has(id)) byId.set(id, passage);
    }
  }
  return byId;
});
