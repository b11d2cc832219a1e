import type { Lexicon } from './lexicon';

/** What the words of a unit lead one to expect on the other side: words in ascending order, and how strongly. */
export interface Expectation {
  readonly words: Int32Array;
  readonly strengths: Float64Array;
  /** How many words of the unit the lexicon could know. */
  readonly size: number;
}

/** Adds up the translations of the words of a unit. */
export function expectWords(
  unit: Int32Array,
  { starts, targets, chances }: Pick<Lexicon, 'starts' | 'targets' | 'chances'>,
): Expectation {
  const sums = new Map<number, number>();
  for (const word of unit) {
    for (let index = starts[word] as number; index < (starts[word + 1] as number); index++) {
      const target = targets[index] as number;
      sums.set(target, (sums.get(target) ?? 0) + (chances[index] as number));
    }
  }
  const words = Int32Array.from(sums.keys()).sort();
  return { words, strengths: Float64Array.from(words, (word) => sums.get(word) ?? 0), size: unit.length };
}

/** What two neighbouring units together lead one to expect. */
export function addExpectations(a: Expectation, b: Expectation): Expectation {
  const sums = new Map<number, number>();
  for (const { words, strengths } of [a, b])
    words.forEach((word, index) => {
      sums.set(word, (sums.get(word) ?? 0) + (strengths[index] as number));
    });
  const words = Int32Array.from(sums.keys()).sort();
  return { words, strengths: Float64Array.from(words, (word) => sums.get(word) ?? 0), size: a.size + b.size };
}

/**
 * The logarithm of how much likelier `found`, the words of a unit in ascending order, are as a translation of what is
 * expected than as words picked at random. `explainable` tells the words that anything translates to at all.
 */
export function scoreWords(
  { words, strengths, size }: Expectation,
  found: Int32Array,
  { rates, explained }: Lexicon,
  explainable: Uint8Array,
): number {
  if (size === 0) return 0;
  let score = 0;
  let at = 0;
  for (const word of found) {
    if (explainable[word] === 0) continue;
    while (at < words.length && (words[at] as number) < word) at++;
    const strength = words[at] === word ? (strengths[at] as number) : 0;
    score += Math.log(1 - explained + (explained * strength) / size / (rates[word] as number));
  }
  return score;
}
