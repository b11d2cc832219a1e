/** Prints a name with the median and the most of some times in ms, in columns. */
export function printTimes(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  console.log(`${name}\t${median.toFixed(1)}\t${(sorted.at(-1) ?? Number.NaN).toFixed(1)}`);
}
