/**
 * Blocks or sentences that say the same in both languages, by their indexes from 0. Either side can hold two, where
 * the translation joined or split them, or none, where it left out or added one.
 */
export interface AlignmentBead {
  readonly ja: readonly number[];
  readonly en: readonly number[];
  /** How likely it is that the bead is right, from 0 to 1. */
  readonly confidence: number;
}
