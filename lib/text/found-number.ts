/** A number that a text gives, in digits or in words. */
export interface FoundNumber {
  /** What it can mean: 午後3時 is 3 or 15. */
  readonly values: readonly number[];
  /**
   * Whether a translation must give it: `firm` if it must (2024, 35 %), `loose` if it may leave it out but not give
   * another in its place (two layers, 三つ), `hint` if it only shows where another's number has gone (both, 一部).
   */
  readonly weight: 'firm' | 'loose' | 'hint';
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}
