/** The one of `candidates` most like `word`, if it is near enough to be what was meant. */
export function nearestOf(word: string, candidates: Iterable<string>): string | undefined {
  // A slip of the finger, not another word: about one in three characters, at most three.
  let limit = Math.min(3, Math.max(1, Math.floor(word.length / 3)));
  let nearest: string | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const found = distance(word, candidate, limit);
    if (found <= limit) {
      nearest = candidate;
      limit = found - 1;
      if (limit < 1) break;
    }
  }
  return nearest;
}

/**
 * How many characters must be put in, taken out, changed, or swapped with their neighbour (optimal string alignment),
 * or some number above `limit` as soon as it must exceed that.
 */
function distance(a: string, b: string, limit: number): number {
  let beforeAbove: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          isSwapped ? (beforeAbove[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > limit && Math.min(...above) > limit) return limit + 1;
    beforeAbove = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
