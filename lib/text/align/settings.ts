/** The numbers by which alignment is tuned, on development texts (see tests/bench/align.bench.ts). */
export const settings = {
  passes: 3,
  /** A bead above this posterior is learnt from. */
  sure: 0.9,
  /** How many units around the path of the pass before are looked at. */
  margin: 8,
  /** How much each kind of evidence counts, since its parts are not as independent as the model takes them to be. */
  trust: { tokens: 0.7, words: 0.8, length: 1, kind: 0.8 },
  kinds: { same: 0.96, near: 0.035 },
  /** Off the score of a bead that joins units of unlike kinds or of kinds that stand alone; that end no sentence. */
  strain: { kinds: 4, unfinished: 1 },
  /** What translations do with paragraphs, and with sentences, which they join and split far more often. */
  habits: {
    blocks: {
      shapes: [0.945, 0.011, 0.011, 0.0005].map(Math.log),
      open: Math.log(0.02),
      extend: Math.log(0.6),
      turn: Math.log(0.005),
      close: Math.log(0.38),
    },
    sentences: {
      shapes: [0.87, 0.05, 0.05, 0.003].map(Math.log),
      open: Math.log(0.01),
      extend: Math.log(0.3),
      turn: Math.log(0.003),
      close: Math.log(0.65),
    },
  },
} as const;
