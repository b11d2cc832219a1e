import { filterKey } from './filter-key';
import { romajiKey } from './romaji-key';

/** Whether any of a sense's keys, joined by `keySeparator`, holds all that was asked for. */
export type Matcher = (keys: string) => boolean;

/** Stands between the keys of a sense; no key holds it. */
export const keySeparator = '|';

/** Stands before a reading in Latin letters, which is found by its beginning alone. */
export const romajiMark = '~';

/**
 * What `query` asks of a sense; undefined where it holds no letter and no digit. Every word of the query must stand in
 * one and the same form: Latin words from a word's beginning on, so that AI is not found in "chain", and in the
 * singular as well; Japanese anywhere, since it has no spaces; and Latin ones also as the beginning of a reading.
 */
export function createMatcher(query: string): Matcher | undefined {
  const words = filterKey(query).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  const tests = words.map(createTest);
  return (keys) =>
    // Most senses hold not even the single words: that is asked before the forms are taken apart.
    tests.every((test) => test(keys)) &&
    (tests.length === 1 || keys.split(keySeparator).some((key) => tests.every((test) => test(key))));
}

/** Where a Latin word is over. */
const wordEnd = '(?![\\p{Script=Latin}\\p{N}])';

/** Whether keys hold a word, which is of letters, marks and digits alone. */
function createTest(word: string): (keys: string) => boolean {
  if (!/^[\p{Script=Latin}\p{N}]/u.test(word)) return (keys) => keys.includes(word);
  const singulars = [word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')];
  const ways = [
    word,
    ...singulars.filter((each) => each !== word && each !== '').map((each) => each + wordEnd),
  ];
  const pattern = new RegExp(`(?<![\\p{Script=Latin}\\p{N}${romajiMark}])(?:${ways.join('|')})`, 'u');
  const romaji = /^\p{Script=Latin}+$/u.test(word) ? romajiMark + romajiKey(word) : undefined;
  // What every way begins with: to look for it costs a fraction of what the pattern does.
  const stem = word.replace(/(?:ies|es|s)$/, '');
  return (keys) =>
    (keys.includes(stem) && pattern.test(keys)) || (romaji !== undefined && keys.includes(romaji));
}
