import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRise } from '@/lib/check/longest-rise';

describe('longestRise', () => {
  it('keeps what is in order', () => {
    expect([...longestRise([0, 1, 2])]).toHaveLength(3);
    expect(longestRise([0, 2, 3, 1, 4])).toEqual(new Set([4, 3, 2, 0]));
    expect(longestRise([])).toEqual(new Set());
  });

  it('finds a rise, and no longer one is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (numbers) => {
        const found = longestRise(numbers);
        const kept = numbers.filter((number) => found.has(number));
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(kept).toHaveLength(found.size);
        let longest = 0;
        for (let chosen = 0; chosen < 2 ** numbers.length; chosen++) {
          const subset = numbers.filter((_, index) => chosen & (2 ** index));
          if (subset.every((number, index) => index === 0 || (subset[index - 1] ?? 0) < number)) {
            longest = Math.max(longest, subset.length);
          }
        }
        expect(found.size).toBe(longest);
      }),
      { numRuns: 60 },
    );
  });
});
