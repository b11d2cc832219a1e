import { describe, expect, it } from 'vitest';
import { judgeGrowth } from '../bench/scale/judge-growth';

describe('judgeGrowth', () => {
  it('lets eleven times the marginal cost pass for ten times the input, and no more', () => {
    const step = { base: 10, before: 20, ratio: 10 };
    expect(judgeGrowth({ ...step, after: 119 })).toEqual({ factor: 10.9, isOver: false });
    expect(judgeGrowth({ ...step, after: 121 })).toEqual({ factor: 11.1, isOver: true });
  });

  it('expects of a smaller step as much in proportion', () => {
    const step = { base: 10, before: 20, ratio: 5 };
    expect(judgeGrowth({ ...step, after: 64 }).isOver).toBe(false);
    expect(judgeGrowth({ ...step, after: 66 }).isOver).toBe(true);
  });

  it('judges what follows a step whose cost is lost in the noise', () => {
    const step = { base: 100, before: 101, ratio: 10 };
    expect(judgeGrowth({ ...step, after: 150 })).toEqual({ factor: undefined, isOver: false });
    expect(judgeGrowth({ ...step, after: 160 }).isOver).toBe(true);
  });
});
