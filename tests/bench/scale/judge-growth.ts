/** What one figure was without what grows, and at two steps, of which the second is `ratio` times as large. */
export interface Growth {
  readonly base: number;
  readonly before: number;
  readonly after: number;
  readonly ratio: number;
}

export interface Verdict {
  /** How many times the marginal cost of the step before this one's is; undefined where that is lost in the noise. */
  readonly factor: number | undefined;
  readonly isOver: boolean;
}

/** What a step may cost for ten times the input is eleven times as much, and so in proportion. */
const allowance = 1.1;

/** What two runs of the same differ by, as a part of the cost without what grows. */
const noise = 0.05;

/**
 * Judges whether a cost grows faster than its input: by what is over the cost that there is in any case. A step whose own
 * cost is within the noise is taken to cost as much as the noise, so that what follows it is still judged.
 */
export function judgeGrowth({ base, before, after, ratio }: Growth): Verdict {
  const least = base * noise;
  const [small, large] = [before - base, after - base];
  return {
    factor: small > least ? large / small : undefined,
    isOver: large > ratio * allowance * Math.max(small, least),
  };
}
