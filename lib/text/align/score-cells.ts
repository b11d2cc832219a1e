import type { Language, Localized } from '../../model';
import type { Corridor } from './corridor';
import { type BeadScores, shapes } from './find-beads';
import type { Evidence, Unit } from './gather-evidence';
import type { LearntWords } from './learn-words';
import type { LengthModel } from './length-model';
import { endsSentence } from './read-signs';
import { createKindScore } from './score-kinds';
import { settings } from './settings';
import { addExpectations, type Expectation, expectWords, scoreWords } from './translate-words';

/** Everything that beads are scored by. */
export interface Grounds {
  readonly units: Localized<readonly Unit[]>;
  readonly evidence: Evidence;
  readonly lengths: Localized<readonly number[]>;
  readonly model: LengthModel;
  /** After a first pass, which words translate which. */
  readonly words?: LearntWords;
}

export interface Scorer {
  /** Scores the beads of a section whose first units have these indexes. */
  scoreCells(corridor: Corridor, start: Localized<number>): BeadScores;
}

/** One unit, or two neighbours, as one side of a bead. */
interface Side {
  readonly tokens: Int32Array;
  /** What its tokens weigh if the other side has none of them. */
  readonly base: number;
  readonly length: number;
  readonly words: Int32Array;
  readonly expected: Expectation | undefined;
  readonly isCode: boolean;
  /** How much speaks against joining its two units in one bead. */
  readonly strain: number;
}

const joinable = new Set(['paragraph', 'quote', 'ordered-item', 'unordered-item', 'footnote', '']);
const none = new Int32Array();

/** Prepares to score beads by length, kind, evidence and, once they are learnt, words. */
export function createScorer(grounds: Grounds): Scorer {
  const { units, evidence, model, words } = grounds;
  const sides = { ja: prepare(grounds, 'ja'), en: prepare(grounds, 'en') };
  const kindScore = createKindScore(
    { ja: units.ja.map(({ kind }) => kind), en: units.en.map(({ kind }) => kind) },
    settings.kinds,
  );
  const gain = new Float64Array(evidence.both.length);
  for (let id = 0; id < gain.length; id++)
    gain[id] =
      (evidence.both[id] as number) - (evidence.alone.ja[id] as number) - (evidence.alone.en[id] as number);

  const { trust } = settings;
  /** A bead of one or two (`ja`, `en`) units that end before unit `i` and unit `j`. */
  const score = (i: number, j: number, ja: number, en: number): number => {
    const a = sides.ja[ja - 1]?.[i - ja] as Side;
    const b = sides.en[en - 1]?.[j - en] as Side;
    let total = trust.tokens * (a.base + b.base + shared(a.tokens, b.tokens, gain));
    total += trust.length * model.score(a.length, b.length, a.isCode && b.isCode, en);
    total += trust.kind * kindScore(i - ja, j - en);
    if (ja === 2 || en === 2) total += trust.kind * kindScore(i - 1, j - 1) - a.strain - b.strain;
    if (words && a.expected && b.expected)
      total +=
        (trust.words *
          (scoreWords(a.expected, b.words, words.lexicon.ja, words.explainable.en) +
            scoreWords(b.expected, a.words, words.lexicon.en, words.explainable.ja))) /
        2;
    return total;
  };

  return {
    scoreCells({ rows, from, to, starts }, start) {
      const scores = shapes.map(() =>
        new Float32Array(starts[rows] as number).fill(Number.NEGATIVE_INFINITY),
      );
      for (let i = 1; i < rows; i++) {
        for (let j = Math.max(1, from[i] as number); j <= (to[i] as number); j++) {
          const cell = (starts[i] as number) + j - (from[i] as number);
          for (let shape = 0; shape < shapes.length; shape++) {
            const { ja, en } = shapes[shape] as (typeof shapes)[number];
            if (i >= ja && j >= en)
              (scores[shape] as Float32Array)[cell] = score(start.ja + i, start.en + j, ja, en);
          }
        }
      }
      return scores;
    },
  };
}

/** Each unit, and each two neighbours, of a language. */
function prepare({ units, evidence, lengths, words }: Grounds, language: Language): Side[][] {
  const alone = evidence.alone[language];
  const baseOf = (tokens: Int32Array) => tokens.reduce((sum, id) => sum + (alone[id] as number), 0);
  const singles = units[language].map((_, index): Side => {
    const tokens = evidence.tokens[language][index] ?? none;
    const own = words?.units[language][index] ?? none;
    return {
      tokens,
      base: baseOf(tokens),
      length: lengths[language][index] as number,
      words: own,
      expected: words && expectWords(own, words.lexicon[language]),
      isCode: units[language][index]?.kind === 'code',
      strain: 0,
    };
  });
  const pairs = singles.slice(1).map((second, index): Side => {
    const first = singles[index] as Side;
    const tokens = merge(first.tokens, second.tokens);
    return {
      tokens,
      base: baseOf(tokens),
      length: first.length + second.length,
      words: merge(first.words, second.words),
      expected: first.expected && second.expected && addExpectations(first.expected, second.expected),
      isCode: first.isCode && second.isCode,
      strain: strainOf(units[language][index] as Unit, units[language][index + 1] as Unit),
    };
  });
  return [singles, pairs];
}

/** Headings, code and tables are hardly ever joined with anything, unlike kinds seldom, what ends no sentence not often. */
function strainOf(first: Unit, second: Unit): number {
  if (first.kind !== second.kind || !joinable.has(first.kind)) return settings.strain.kinds;
  const unfinished = [first, second].filter(({ text }) => !endsSentence(text)).length;
  return unfinished * settings.strain.unfinished;
}

/** The weight of the tokens that both hold, of two ascending lists. */
function shared(a: Int32Array, b: Int32Array, gain: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const first = a[i] as number;
    const second = b[j] as number;
    if (first === second) {
      sum += gain[first] as number;
      i++;
      j++;
    } else if (first < second) i++;
    else j++;
  }
  return sum;
}

/** Two ascending lists as one, each number once. */
function merge(a: Int32Array, b: Int32Array): Int32Array {
  return Int32Array.from(new Set([...a, ...b])).sort();
}
