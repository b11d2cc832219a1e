import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯‸をを沸かすの‸ですです。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸the the water. <!-- #boil -->
 * ```
 *
 * > Unexpected `をを`, expected `を`
 *
 * > Unexpected `ですです`, expected `です`
 *
 * > Unexpected `the the`, expected `the`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. ますます湯を沸かすのです。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil the water that that kettle had had. <!-- #boil -->
 * ```
 *
 * Only words that never stand twice count.
 */
export const wordDoubled: Rule = {
  id: 'word-doubled',
  purpose: 'No particle, article or preposition is typed twice.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, language, run } of textRunsOf(essays)) {
      for (const { 0: found, index, 1: word = '' } of run.text.matchAll(doubled[language])) {
        report(file, `Unexpected \`${found.replace(/\s+/, ' ')}\`, expected \`${word}\``, {
          place: run.place(index, index + found.length),
          note: 'Take one of the two out.',
          instead: word,
        });
      }
    }
  },
};

const doubled = {
  ja: /(を|です|でした|ました|ません|ので|という|について|として)\1/g,
  en: /\b(the|a|an|of|to|and|or|for|with|from|at|by|be|are|was|were|we|you|they|this|these|as|if|but|than|into)\s+\1\b(?![-’'])/gi,
} as const;
