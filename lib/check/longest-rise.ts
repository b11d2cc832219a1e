/**
 * The members of a longest increasing subsequence of distinct numbers (patience sorting, n log n): what can stay
 * where it is when the rest is moved into order.
 */
export function longestRise(numbers: readonly number[]): Set<number> {
  // For each length, the least number that ends a rise of that length, and what came before each number in its rise.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.add(at);
  return rise;
}
