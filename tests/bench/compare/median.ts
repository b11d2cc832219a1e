/** The middle one of some numbers, or the mean of the two in the middle; `NaN` of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** How many times `base` a figure is; two zeros are equal, and nothing is a multiple of zero. */
export function ratioTo(base: number, value: number): number {
  if (base === value) return 1;
  return base === 0 ? Number.POSITIVE_INFINITY : value / base;
}
