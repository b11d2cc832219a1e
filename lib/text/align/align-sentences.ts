import type { Localized, Term } from '../../model';
import { alignByLength } from './align-by-length';
import type { AlignmentBead } from './alignment-bead';

export interface SentenceAlignmentOptions {
  /** The glossary, whose forms tell of the same thing in either language. */
  readonly terms?: readonly Term[];
}

/**
 * Finds which sentences of two texts say the same. The beads stand in order and hold every sentence of both sides
 * exactly once; of each side a bead holds two sentences at most.
 */
export function alignSentences(
  sentences: Localized<readonly string[]>,
  _options: SentenceAlignmentOptions = {},
): AlignmentBead[] {
  const measure = (text: string) => text.length;
  return alignByLength({ ja: sentences.ja.map(measure), en: sentences.en.map(measure) });
}
