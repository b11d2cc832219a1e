/** Whether a text that writes one thing in two ways has made up its mind: the rarer way is a slip, not a choice. */
export function isClear(more: number, fewer: number): boolean {
  return more >= 3 && more >= 3 * fewer;
}
