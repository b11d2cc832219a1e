import type { SegmentId } from '../model';

/**
 * The number of each segment's row, from 0: a row ends where no block of either language spans on to the next
 * segment. `order` is that of the source; each of `blocks` carries one id or several of it.
 */
export function numberRows(
  order: readonly SegmentId[],
  blocks: readonly { readonly ids: readonly SegmentId[] }[],
): Map<SegmentId, number> {
  const positions = new Map(order.map((id, index) => [id, index]));
  // How far the blocks that begin at or before a segment reach.
  const reaches = order.map((_, index) => index);
  for (const { ids } of blocks) {
    const at = ids.map((id) => positions.get(id) ?? 0);
    const start = at.reduce((a, b) => Math.min(a, b));
    const end = at.reduce((a, b) => Math.max(a, b));
    reaches[start] = Math.max(reaches[start] ?? 0, end);
  }
  const numbers = new Map<SegmentId, number>();
  let row = -1;
  let end = -1;
  for (const [index, id] of order.entries()) {
    if (index > end) row++;
    end = Math.max(end, reaches[index] ?? index);
    numbers.set(id, row);
  }
  return numbers;
}
