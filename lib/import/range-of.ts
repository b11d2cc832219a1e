import type { Nodes } from 'mdast';

/** Where a parsed node stands, as UTF-16 offsets. */
export function rangeOf({ position }: Nodes): readonly [number, number] {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) throw new Error('A parsed node has a place');
  return [start, end];
}
