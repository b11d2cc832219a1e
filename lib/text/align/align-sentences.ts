import type { Localized, Term } from '../../model';
import { alignUnits } from './align-units';
import type { AlignmentBead } from './alignment-bead';

export interface SentenceAlignmentOptions {
  /** The glossary, whose forms tell of the same thing in either language. */
  readonly terms?: readonly Term[];
}

import { settings } from './settings';

/**
 * Finds which sentences of two texts say the same. The beads stand in order and hold every sentence of both sides
 * exactly once; of each side a bead holds two sentences at most. For the sentences of many passages whose own alignment
 * is known, `alignPassages` sees more.
 */
export function alignSentences(
  sentences: Localized<readonly string[]>,
  options: SentenceAlignmentOptions = {},
): AlignmentBead[] {
  const [beads = []] = alignPassages([sentences], options);
  return beads;
}

/**
 * Finds which sentences say the same within each of several passages of one text, given the sentences of each. What
 * the passages tell together, such as which words translate which, goes into each one's beads, whose indexes count the
 * sentences of the passage.
 */
export function alignPassages(
  passages: readonly Localized<readonly string[]>[],
  { terms = [] }: SentenceAlignmentOptions = {},
): AlignmentBead[][] {
  const toUnit = (text: string) => ({ kind: '', text });
  return alignUnits(
    passages.map(({ ja, en }) => ({ ja: ja.map(toUnit), en: en.map(toUnit) })),
    settings.habits.sentences,
    terms,
  );
}
