/** What words of one language are translated to, with what probability. */
export interface Lexicon {
  /** For each word translated from, where its translations begin in `targets` and `chances`. */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
  readonly chances: Float64Array;
  /** How often each word translated to comes up at all. */
  readonly rates: Float64Array;
  /** How often a word that is translated to is explained by a word of the other side. */
  readonly explained: number;
}
