import type { Language, Localized, Term } from '../../model';
import type { AlignmentBead } from './alignment-bead';
import { calibrate } from './calibrate';
import { type Corridor, createCorridor, type Rectangle } from './corridor';
import { findBeads, type Habits } from './find-beads';
import { findCorridor } from './find-corridor';
import { type Evidence, gatherEvidence, type Unit } from './gather-evidence';
import { learnWords } from './learn-words';
import { fitLengths, type LengthPair } from './length-model';
import { createScorer, type Scorer } from './score-cells';
import { settings } from './settings';

/** Units of both languages that only answer each other: a whole text, or a passage of one. */
export type Section = Localized<readonly Unit[]>;

/**
 * Aligns blocks or sentences in passes, each section by itself, but with what all of them tell. The first pass goes by
 * length, kind and evidence (see `gatherEvidence`) along a corridor around anchors; each later one learns from the
 * beads of the one before that seem sure how long a translation is and which words translate which, and looks closer
 * at their neighbourhood. So do Moore (2002), hunalign (D. Varga et al., "Parallel corpora for medium density
 * languages", RANLP 2005) and Champollion (X. Ma, "Champollion: A Robust Parallel Text Sentence Aligner", LREC 2006) in
 * parts. Time and memory grow with the length of the texts, not with its square, as long as something in them can
 * serve as an anchor. Indexes in the beads count the units of their section.
 */
export function alignUnits(
  sections: readonly Section[],
  habits: Habits,
  terms: readonly Term[],
): AlignmentBead[][] {
  const units = { ja: sections.flatMap(({ ja }) => ja), en: sections.flatMap(({ en }) => en) };
  const lengths = { ja: lengthsOf(units, 'ja'), en: lengthsOf(units, 'en') };
  const evidence = gatherEvidence(units, terms);
  const guess = guessLengths(lengths);
  let places = placeSections(sections, evidence, lengths);
  let scorer = createScorer({ units, evidence, lengths, model: fitLengths(guess, lengths.en) });
  let beads = places.map((place) => alignSection(place, scorer, habits));

  for (let round = 1; round < settings.passes; round++) {
    const sure = places.flatMap(({ start }, section) =>
      (beads[section] ?? []).filter(isSurePair).map((bead) => shift(bead, start)),
    );
    const model = fitLengths([...guess, ...lengthPairs(sure, units, lengths)], lengths.en);
    scorer = createScorer({ units, evidence, lengths, model, words: learnWords(evidence, sure) });
    places = places.map((place, section) => ({
      ...place,
      corridor: narrow(place.corridor, beads[section] ?? []),
    }));
    beads = places.map((place) => alignSection(place, scorer, habits));
  }
  return beads.map((section) => section.map((bead) => ({ ...bead, confidence: calibrate(bead.confidence) })));
}

/** Where a section begins among all units, and which cells of its table of alignments are looked at. */
interface Place {
  readonly start: Localized<number>;
  readonly corridor: Corridor;
}

function placeSections(
  sections: readonly Section[],
  evidence: Evidence,
  lengths: Localized<readonly number[]>,
): Place[] {
  const start = { ja: 0, en: 0 };
  return sections.map(({ ja, en }) => {
    const own = { ...start };
    start.ja += ja.length;
    start.en += en.length;
    const tokens = {
      ja: evidence.tokens.ja.slice(own.ja, start.ja),
      en: evidence.tokens.en.slice(own.en, start.en),
    };
    const section = { ja: lengths.ja.slice(own.ja, start.ja), en: lengths.en.slice(own.en, start.en) };
    return { start: own, corridor: findCorridor({ ...evidence, tokens }, section) };
  });
}

function alignSection({ corridor, start }: Place, scorer: Scorer, habits: Habits): AlignmentBead[] {
  return findBeads(corridor, scorer.scoreCells(corridor, start), habits);
}

function isSurePair({ ja, en, confidence }: AlignmentBead): boolean {
  return ja.length > 0 && en.length > 0 && confidence > settings.sure;
}

function shift(bead: AlignmentBead, start: Localized<number>): AlignmentBead {
  return {
    ...bead,
    ja: bead.ja.map((index) => index + start.ja),
    en: bead.en.map((index) => index + start.en),
  };
}

function lengthsOf(units: Localized<readonly Unit[]>, language: Language): number[] {
  return units[language].map(({ text }) => text.length);
}

/** Before anything is known, the texts as wholes tell how long a translation is. */
function guessLengths(lengths: Localized<readonly number[]>): LengthPair[] {
  const total = (language: Language) => lengths[language].reduce((sum, length) => sum + length, 1);
  const ratio = Math.min(3.2, Math.max(1.5, total('en') / total('ja')));
  return Array.from({ length: 4 }, () => ({ ja: 60, en: 60 * ratio }));
}

function lengthPairs(
  beads: readonly AlignmentBead[],
  units: Localized<readonly Unit[]>,
  lengths: Localized<readonly number[]>,
): LengthPair[] {
  const sum = (language: Language, bead: AlignmentBead) =>
    bead[language].reduce((total, index) => total + (lengths[language][index] as number), 0);
  return beads
    .filter(({ ja }) => units.ja[ja[0] as number]?.kind !== 'code')
    .map((bead) => ({ ja: sum('ja', bead), en: sum('en', bead) }));
}

/** The neighbourhood of the beads within `corridor`: close to sure ones, wider where they are unsure. */
function narrow(corridor: Corridor, beads: readonly AlignmentBead[]): Corridor {
  const rectangles: Rectangle[] = [];
  let i = 0;
  let j = 0;
  let start: { i: number; j: number } | undefined;
  for (const { ja, en, confidence } of beads) {
    const isSure = confidence > settings.sure;
    start ??= { i, j };
    i += ja.length;
    j += en.length;
    if (isSure) {
      rectangles.push({ top: start.i, bottom: i, left: start.j, right: j });
      start = undefined;
    }
  }
  if (start) rectangles.push({ top: start.i, bottom: i, left: start.j, right: j });
  return createCorridor(corridor.rows, corridor.columns, rectangles, settings.margin);
}
