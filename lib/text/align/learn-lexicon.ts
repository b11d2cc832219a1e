import type { Lexicon } from './lexicon';
import { expectWords } from './translate-words';

/** Words of the two sides of a pair of units that answer each other, numbered within each language. */
export interface WordPair {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const rounds = 4;
/** What is taken off each count: a pair of words met once proves nothing, least of all to the pair it was met in. */
const discount = 0.7;
/** Translations less likely than this are forgotten. */
const least = 0.02;

/**
 * Learns which words translate which from units that are thought to answer each other: IBM Model 1 (P. F. Brown et
 * al., "The Mathematics of Statistical Machine Translation", Computational Linguistics 19(2), 1993), as R. C. Moore
 * uses it between two passes of alignment ("Fast and Accurate Sentence Alignment of Bilingual Corpora", AMTA 2002).
 */
export function learnLexicon(pairs: readonly WordPair[], fromCount: number, toCount: number): Lexicon {
  const rates = new Float64Array(toCount);
  let words = 0;
  let size = 0;
  for (const { from, to } of pairs) {
    for (const word of to) rates[word] = (rates[word] as number) + 1;
    words += to.length;
    size += from.length * to.length;
  }
  for (let word = 0; word < toCount; word++)
    rates[word] = ((rates[word] as number) + 0.5) / (words + 0.5 * toCount);

  // Every pair of words that stand side by side somewhere gets a number, in the order of the word translated from.
  const keys = new Float64Array(size);
  let next = 0;
  for (const { from, to } of pairs)
    for (const target of to) for (const source of from) keys[next++] = source * toCount + target;
  const distinct = keys.slice().sort();
  let count = 0;
  for (let index = 0; index < size; index++)
    if (index === 0 || distinct[index] !== distinct[index - 1]) distinct[count++] = distinct[index] as number;
  const find = (key: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((distinct[middle] as number) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const numbers = new Int32Array(size);
  for (let index = 0; index < size; index++) numbers[index] = find(keys[index] as number);

  let chances = new Float64Array(count).fill(1);
  const starts = new Int32Array(fromCount + 1);
  const targets = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const source = Math.floor((distinct[index] as number) / toCount);
    targets[index] = (distinct[index] as number) - source * toCount;
    starts[source + 1] = index + 1;
  }
  for (let source = 0; source < fromCount; source++)
    starts[source + 1] = Math.max(starts[source + 1] as number, starts[source] as number);

  for (let round = 0; round < rounds; round++) {
    const counts = new Float64Array(count);
    let at = 0;
    for (const { from, to } of pairs) {
      for (const target of to) {
        // That no word of the other side is behind it is as likely as one word more that means anything.
        let sum = round === 0 ? 1 : (rates[target] as number);
        for (let source = 0; source < from.length; source++)
          sum += chances[numbers[at + source] as number] as number;
        for (let source = 0; source < from.length; source++) {
          const number = numbers[at + source] as number;
          const part = (chances[number] as number) / sum;
          counts[number] = (counts[number] as number) + part;
        }
        at += from.length;
      }
    }
    chances = new Float64Array(count);
    const last = round === rounds - 1;
    for (let source = 0; source < fromCount; source++) {
      let total = 0;
      for (let index = starts[source] as number; index < (starts[source + 1] as number); index++)
        total += counts[index] as number;
      for (let index = starts[source] as number; index < (starts[source + 1] as number); index++)
        chances[index] =
          Math.max(0, (counts[index] as number) - (last ? discount : 0)) / (total + (last ? 0.5 : 0));
    }
  }

  // What is too unlikely goes.
  const keptStarts = new Int32Array(fromCount + 1);
  let kept = 0;
  for (let source = 0; source < fromCount; source++) {
    for (let index = starts[source] as number; index < (starts[source + 1] as number); index++) {
      if ((chances[index] as number) < least) continue;
      chances[kept] = chances[index] as number;
      targets[kept++] = targets[index] as number;
    }
    keptStarts[source + 1] = kept;
  }
  const lexicon = {
    starts: keptStarts,
    targets: targets.slice(0, kept),
    chances: chances.slice(0, kept),
    rates,
  };
  return { ...lexicon, explained: estimateExplained(pairs, lexicon) };
}

/** How many pairs are looked at for what share of the words is explained. */
const sample = 400;

/** The share of words that come from the other side rather than from nowhere, by expectation maximisation. */
function estimateExplained(pairs: readonly WordPair[], lexicon: Omit<Lexicon, 'explained'>): number {
  const every = Math.max(1, Math.floor(pairs.length / sample));
  /** For each word of the sample, how much likelier it is as a translation than out of nowhere. */
  const gains: number[] = [];
  for (let index = 0; index < pairs.length; index += every) {
    const { from, to } = pairs[index] as WordPair;
    if (from.length === 0) continue;
    const { words, strengths } = expectWords(from, lexicon);
    const strengthOf = new Map(Array.from(words, (word, at) => [word, strengths[at] as number]));
    for (const word of to)
      gains.push((strengthOf.get(word) ?? 0) / from.length / (lexicon.rates[word] as number));
  }
  let share = 0.5;
  for (let round = 0; round < 8; round++) {
    const sum = gains.reduce((total, gain) => total + (share * gain) / (share * gain + 1 - share), 0);
    share = Math.min(0.95, gains.length === 0 ? 0 : sum / gains.length);
  }
  return share;
}
