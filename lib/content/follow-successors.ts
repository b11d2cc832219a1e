import type { SegmentId } from '../model';
import type { LedgerData } from './schemas';

/**
 * Where the address of each retired id leads, after all of its successors: to the first of the ids given, the others
 * being what else took its place. `undefined` where any of the ways leads in a circle.
 */
export function followSuccessors(
  ids: LedgerData['ids'],
): Map<SegmentId, readonly [SegmentId, ...SegmentId[]] | undefined> {
  const ends = new Map<SegmentId, readonly [SegmentId, ...SegmentId[]] | undefined>();
  // Depth first, without recursion: a history can be longer than the stack.
  const open = new Set<SegmentId>();
  const successorsOf = (id: SegmentId) => ids.get(id)?.successor ?? [];
  for (const start of ids.keys()) {
    const way = [start];
    for (let id = way.at(-1); id !== undefined; id = way.at(-1)) {
      const successors = successorsOf(id);
      if (successors.length === 0 || ends.has(id)) {
        way.pop();
        continue;
      }
      const pending = successors.filter((next) => successorsOf(next).length > 0 && !ends.has(next));
      if (!open.has(id) && pending.length > 0) {
        open.add(id);
        way.push(...pending.filter((next) => !open.has(next)));
        continue;
      }
      // What is pending still is on the way to here: a circle.
      const found = new Set<SegmentId>();
      let isCircle = pending.length > 0;
      for (const next of successors) {
        const known = ends.has(next) ? ends.get(next) : [next];
        if (!known) isCircle = true;
        for (const end of known ?? []) found.add(end);
      }
      const [first, ...others] = found;
      ends.set(id, isCircle || first === undefined ? undefined : [first, ...others]);
      open.delete(id);
      way.pop();
    }
  }
  return ends;
}
