import { stemmer } from 'stemmer';
import type { Language, Localized, Term } from '../../model';
import { createTermFinder } from '../find-terms';
import { createTermAutomaton } from '../term-automaton';
import { commonWords } from './common-words';
import { matchLoanwords } from './match-loanwords';
import { readNumbers } from './read-numbers';
import { readSigns } from './read-signs';
import { readWords, type Words } from './read-words';

/** A block or a sentence, as far as its alignment depends on it. */
export interface Unit {
  readonly text: string;
  /** What only the same may answer, or hardly anything else: a heading of a depth, an item, code. */
  readonly kind: string;
  readonly codes?: readonly string[] | undefined;
  readonly urls?: readonly string[] | undefined;
  /** Facts of the layout that the translation is likely to keep. */
  readonly layout?: readonly string[] | undefined;
}

/** What kind of evidence a token is: that decides how often it is found again in the translation. */
export type TokenClass = keyof typeof keeping;

/** How often, of each kind of token, a translation keeps one where it could: by hand, after the development texts. */
export const keeping = {
  code: 0.95,
  url: 0.9,
  number: 0.92,
  small: 0.7,
  latin: 0.9,
  loan: 0.75,
  common: 0.55,
  term: 0.85,
  sign: 0.7,
  layout: 0.85,
} as const;

/** Kinds that tell something even where the other text nowhere has the token. */
const tellingAlone: ReadonlySet<string> = new Set(['code', 'url', 'number']);

/** How many characters of a unit are read for evidence; it is aligned by the beginning if it is longer. */
const readable = 10_000;

/** The evidence in two texts. */
export interface Evidence {
  /** For each unit, the numbers of its tokens in ascending order. */
  readonly tokens: Localized<readonly Int32Array[]>;
  /** For each token, what it weighs (natural logarithm of a likelihood ratio) in both, or in one alone. */
  readonly both: Float64Array;
  readonly alone: Localized<Float64Array>;
  /** For each token, in how many units of a language it stands. */
  readonly frequency: Localized<Int32Array>;
  /** For each unit, the words by which a lexicon is learnt. */
  readonly content: Localized<readonly ReadonlySet<string>[]>;
}

/** Where a common word stands in a Japanese text, and which ones an English stem can be. */
const japaneseForms = commonWords.flatMap(({ ja }, index) => ja.map((form) => ({ form, index })));
const japaneseAutomaton = createTermAutomaton(japaneseForms.map(({ form }) => form));
const byEnglishStem = new Map<string, number[]>();
for (const [index, { en }] of commonWords.entries()) {
  for (const stem of new Set(en.map((word) => stemmer(word))))
    byEnglishStem.set(stem, [...(byEnglishStem.get(stem) ?? []), index]);
}

/**
 * Reads from two texts whatever can tell which units answer each other, and weighs it. A token is a fact that both
 * languages can hold: a number, a name in Latin letters, code, an address, a term of the glossary, a loanword by its
 * sound, a common word, a sign, a place in a list. The weight follows from how rare the token is in each text, and
 * from how often a translation keeps one of its class: the logarithm of how much likelier it is that the two stand
 * side by side in units that answer each other than in units picked at random.
 */
export function gatherEvidence(units: Localized<readonly Unit[]>, terms: readonly Term[]): Evidence {
  const texts = {
    ja: units.ja.map(({ text }) => text.slice(0, readable).normalize('NFKC')),
    en: units.en.map(({ text }) => text.slice(0, readable).normalize('NFKC')),
  };
  const words: Localized<readonly Words[]> = {
    ja: texts.ja.map((text) => readWords(text, 'ja')),
    en: texts.en.map((text) => readWords(text, 'en')),
  };
  const japaneseLatin = union(words.ja.map(({ latin }) => latin));
  const loans = matchLoanwords(
    union(words.ja.map(({ katakana }) => katakana)),
    union(texts.en.map((text) => new Set(text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []))),
  );
  const finder = terms.length > 0 ? createTermFinder(terms) : undefined;

  const ids = new Map<string, number>();
  const classes: TokenClass[] = [];
  const read = (language: Language, index: number): Int32Array => {
    const unit = units[language][index] as Unit;
    const text = texts[language][index] as string;
    const found = new Set<number>();
    const add = (kind: TokenClass, name: string) => {
      const key = `${kind}:${name}`;
      let id = ids.get(key);
      if (id === undefined) {
        id = classes.length;
        ids.set(key, id);
        classes.push(kind);
      }
      found.add(id);
    };
    const own = words[language][index] as Words;
    for (const number of readNumbers(text, language))
      add(/^\d$|^1[0-2]$/.test(number) ? 'small' : 'number', number);
    for (const word of own.latin) if (japaneseLatin.has(word)) add('latin', word);
    for (const code of unit.codes ?? []) add('code', code.slice(0, 200));
    for (const url of unit.urls ?? []) add('url', withoutLocale(url));
    for (const sign of readSigns(text, language)) add('sign', sign);
    for (const fact of unit.layout ?? []) add('layout', fact);
    if (unit.kind === 'code') add('code', `whole ${text.replace(/\s+/g, ' ').slice(0, 400)}`);
    for (const match of finder?.find(text, language) ?? []) add('term', match.term);
    if (language === 'ja') {
      for (const word of own.katakana) {
        const name = loans.katakana.get(word);
        if (name !== undefined) add('loan', name);
      }
      japaneseAutomaton.search(text, (form) => add('common', String(japaneseForms[form]?.index)));
    } else {
      for (const word of text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? []) {
        for (const name of loans.english.get(word) ?? []) add('loan', name);
        for (const common of byEnglishStem.get(stemmer(word.slice(0, 40))) ?? [])
          add('common', String(common));
      }
    }
    return Int32Array.from(found).sort();
  };
  const all = {
    ja: units.ja.map((_, index) => read('ja', index)),
    en: units.en.map((_, index) => read('en', index)),
  };
  return {
    ...weigh(all, classes),
    content: { ja: words.ja.map(({ content }) => content), en: words.en.map(({ content }) => content) },
  };
}

/** How many units a text is taken to have beyond its own, in which a token is as rare as such tokens usually are. */
const priorUnits = 15;
const priorRate = 0.02;

function weigh(
  all: Localized<readonly Int32Array[]>,
  classes: readonly TokenClass[],
): Pick<Evidence, 'tokens' | 'both' | 'alone' | 'frequency'> {
  const count = classes.length;
  const frequency = { ja: countTokens(all.ja, count), en: countTokens(all.en, count) };
  const both = new Float64Array(count);
  const alone = { ja: new Float64Array(count), en: new Float64Array(count) };
  for (let id = 0; id < count; id++) {
    const kind = classes[id] as TokenClass;
    const ja = frequency.ja[id] as number;
    const en = frequency.en[id] as number;
    if ((ja === 0 || en === 0) && !tellingAlone.has(kind)) continue;
    const pj = (ja + priorUnits * priorRate) / (all.ja.length + priorUnits);
    const pe = (en + priorUnits * priorRate) / (all.en.length + priorUnits);
    const joint = Math.max(keeping[kind] * Math.min(pj, pe), pj * pe);
    both[id] = Math.log(joint / (pj * pe));
    alone.ja[id] = Math.log(Math.max(1e-4, pj - joint) / (pj * (1 - pe)));
    alone.en[id] = Math.log(Math.max(1e-4, pe - joint) / (pe * (1 - pj)));
  }
  return { tokens: all, both, alone, frequency };
}

function countTokens(units: readonly Int32Array[], count: number): Int32Array {
  const counts = new Int32Array(count);
  for (const unit of units) for (const id of unit) counts[id] = (counts[id] as number) + 1;
  return counts;
}

/** An address without scheme, trailing slash, and the parts that name a language. */
function withoutLocale(url: string): string {
  return url
    .slice(0, 500)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/(?<=^|[/.])(?:ja|en|jp|ja-jp|en-us|en-gb)(?=[./]|$)[./]?/g, '')
    .replace(/\/$/, '');
}

function union(sets: readonly ReadonlySet<string>[]): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const each of set) all.add(each);
  return all;
}
