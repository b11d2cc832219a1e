import type { Localized } from '../../model';

/** Lengths in characters of what stands, or is thought to stand, on the two sides of a bead. */
export type LengthPair = Localized<number>;

/** Scores how well two lengths go together. */
export interface LengthModel {
  /**
   * The logarithm of how much likelier lengths are in units that answer each other than in units picked at random.
   * `unchanged` is for what is not translated, such as code. `count` is how many English units make up the length.
   */
  score(ja: number, en: number, unchanged: boolean, count: number): number;
}

/** How much the logarithm of the ratio varies: for long texts, and what a short text adds to that (by its length). */
const spread = { long: 0.035, short: 1.6 };
/** How often a length has nothing to do with that of the other side. */
const stray = 0.03;
/** How many pairs of typical lengths the estimate begins with, and their ratio of English to Japanese characters. */
const prior = { pairs: 3, ratio: 2.1 };

/**
 * A model in the manner of Gale and Church ("A Program for Aligning Sentences in Bilingual Corpora", Computational
 * Linguistics 19(1), 1993), but on logarithms, so that neither language comes first. The ratio of the languages is
 * taken from `pairs`, which are thought to answer each other; `english` are the lengths of all English units.
 */
export function fitLengths(pairs: readonly LengthPair[], english: readonly number[]): LengthModel {
  let weights = prior.pairs;
  let sum = prior.pairs * Math.log(prior.ratio);
  const ratios: { ratio: number; weight: number; variance: number }[] = [];
  for (const { ja, en } of pairs) {
    if (ja < 1 || en < 1) continue;
    const ratio = Math.log(en / ja);
    const weight = 1 / (1 + 12 / ja);
    ratios.push({ ratio, weight, variance: varianceAt(ja, en) });
    sum += weight * ratio;
    weights += weight;
  }
  const ratio = sum / weights;
  let deviation = 20;
  let counted = 20;
  for (const each of ratios) {
    deviation += Math.min(9, (each.ratio - ratio) ** 2 / each.variance);
    counted += 1;
  }
  const scale = deviation / counted;

  const logs = english.filter((length) => length > 0).map(Math.log);
  const mean = logs.length === 0 ? 4 : logs.reduce((total, log) => total + log, 0) / logs.length;
  const background =
    0.3 + logs.reduce((total, log) => total + (log - mean) ** 2, 0) / Math.max(1, logs.length);

  return {
    score(ja, en, unchanged, count) {
      if (ja < 1 || en < 1) return 0;
      const log = Math.log(en);
      const expected = Math.log(ja) + (unchanged ? 0 : ratio);
      const variance = (unchanged ? 0.25 : scale) * varianceAt(ja, en);
      const there = density(log - mean - (count > 1 ? 0.75 : 0), background);
      const together = density(log - expected, variance);
      return Math.log((1 - stray) * (together / there) + stray);
    },
  };
}

function varianceAt(ja: number, en: number): number {
  return spread.long + spread.short / (ja + en / 2);
}

function density(difference: number, variance: number): number {
  return Math.max(
    1e-12,
    Math.exp((-difference * difference) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance),
  );
}
