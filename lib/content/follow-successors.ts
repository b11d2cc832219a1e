import type { SegmentId } from '../model';
import type { LedgerData } from './schemas';

/**
 * Where the address of each retired id leads, after all of its successors; `undefined` where they lead in a circle.
 * Linear in the number of ids.
 */
export function followSuccessors(ids: LedgerData['ids']): Map<SegmentId, SegmentId | undefined> {
  const ends = new Map<SegmentId, SegmentId | undefined>();
  for (const id of ids.keys()) {
    const way = new Set<SegmentId>();
    let at = id;
    let next = ids.get(at)?.successor;
    while (next !== undefined && !ends.has(at) && !way.has(at)) {
      way.add(at);
      at = next;
      next = ids.get(at)?.successor;
    }
    const end = ends.has(at) ? ends.get(at) : way.has(at) ? undefined : at;
    for (const step of way) ends.set(step, end);
  }
  return ends;
}
