import type { Essay, SegmentId } from '../model';

/** Every id of an essay whose passage has a page: those in use, and the retired ones, whose page shows what took their place. */
export function publishedIds({ rows }: Essay): SegmentId[] {
  return rows.flatMap(({ segments }) => segments.flatMap(({ id, formerIds }) => [id, ...formerIds]));
}
