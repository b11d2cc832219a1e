import { comparable } from './comparable';

/** A text as the pairs of neighbouring characters in it, ready to be compared with many others. */
export type Bigrams = ReadonlySet<string>;

export function bigramsOf(text: string): Bigrams {
  const signs = [...comparable(text)];
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
}

/**
 * How much of two texts is the same, from 0 to 1: L. R. Dice's coefficient (“Measures of the Amount of Ecologic
 * Association Between Species”, 1945) of their pairs of characters, which needs no words and so suits Japanese too.
 */
export function resemblance(a: Bigrams, b: Bigrams): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
