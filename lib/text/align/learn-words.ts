import { type Language, type Localized, languages } from '../../model';
import type { AlignmentBead } from './alignment-bead';
import type { Evidence } from './gather-evidence';
import { learnLexicon } from './learn-lexicon';
import type { Lexicon } from './lexicon';

/** The words of all units, numbered, with what each language's words were learnt to translate to. */
export interface LearntWords {
  readonly units: Localized<readonly Int32Array[]>;
  /** By the language translated from. */
  readonly lexicon: Localized<Lexicon>;
  /** By the language translated to: which of its words anything translates to. */
  readonly explainable: Localized<Uint8Array>;
}

/** Learns from the beads which words translate which; words met once are left out. */
export function learnWords(evidence: Evidence, beads: readonly AlignmentBead[]): LearntWords {
  const numbered = { ja: numberWords(evidence.content.ja), en: numberWords(evidence.content.en) };
  const wordsOf = (language: Language, bead: AlignmentBead) => {
    const [first, ...more] = bead[language].map((index) => numbered[language].units[index] as Int32Array);
    if (more.length === 0) return first ?? new Int32Array();
    return Int32Array.from(new Set([first, ...more].flatMap((words) => [...(words ?? [])]))).sort();
  };
  const pairs = beads.map((bead) => ({ ja: wordsOf('ja', bead), en: wordsOf('en', bead) }));
  const learn = (from: Language, to: Language) =>
    learnLexicon(
      pairs.map((pair) => ({ from: pair[from], to: pair[to] })),
      numbered[from].count,
      numbered[to].count,
    );
  const lexicon = { ja: learn('ja', 'en'), en: learn('en', 'ja') };
  const explainable = Object.fromEntries(
    languages.map((to) => {
      const known = new Uint8Array(numbered[to].count);
      for (const word of lexicon[to === 'en' ? 'ja' : 'en'].targets) known[word] = 1;
      return [to, known];
    }),
  ) as Record<Language, Uint8Array>;
  return { units: { ja: numbered.ja.units, en: numbered.en.units }, lexicon, explainable };
}

function numberWords(units: readonly ReadonlySet<string>[]): { units: Int32Array[]; count: number } {
  const met = new Map<string, number>();
  for (const unit of units) for (const word of unit) met.set(word, (met.get(word) ?? 0) + 1);
  const numbers = new Map<string, number>();
  for (const [word, times] of met) if (times > 1) numbers.set(word, numbers.size);
  return {
    units: units.map((unit) => Int32Array.from([...unit].flatMap((word) => numbers.get(word) ?? [])).sort()),
    count: numbers.size,
  };
}
