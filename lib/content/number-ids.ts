import type { SegmentId } from '../model';

/**
 * Prepares to make ids that are free: `base`, or `base-2` and so on where that is taken; with `from`, numbered from
 * there in any case but from 1. No id of `taken` comes of it, and none twice.
 */
export function createIdNumberer(taken: Iterable<SegmentId>): (base: string, from?: number) => SegmentId {
  const used = new Set(taken);
  const counts = new Map<string, number>();

  return (base, from = 1) => {
    let count = Math.max(counts.get(base) ?? 1, from);
    while (used.has(numbered(base, count))) count++;
    counts.set(base, count + 1);
    const id = numbered(base, count);
    used.add(id);
    return id;
  };
}

function numbered(base: string, count: number): SegmentId {
  return count === 1 ? base : `${base}-${count}`;
}
