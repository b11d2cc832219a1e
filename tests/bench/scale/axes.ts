import type { Size } from './make-library';

/** What grows while all else stays: the sizes of a library from step to step, and a library without what grows. */
export interface Axis {
  readonly base: Size;
  readonly steps: readonly number[];
  readonly sizeOf: (step: number) => Size;
}

/** As many as the first essay has, about, and a glossary such as the first one's. */
const [passages, terms] = [20, 30];

export const axes = {
  essays: {
    base: { essays: 1, passages: 2, terms },
    steps: [1, 10, 100, 1_000],
    sizeOf: (essays) => ({ essays, passages, terms }),
  },
  passages: {
    base: { essays: 1, passages: 2, terms },
    steps: [20, 200, 2_000, 10_000],
    sizeOf: (count) => ({ essays: 1, passages: count, terms }),
  },
  terms: {
    base: { essays: 1, passages, terms: 1 },
    steps: [30, 300, 3_000, 30_000],
    sizeOf: (count) => ({ essays: 1, passages, terms: count }),
  },
} as const satisfies Record<string, Axis>;

export type AxisName = keyof typeof axes;
