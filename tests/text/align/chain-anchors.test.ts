import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, chainAnchors } from '@/lib/text/align/chain-anchors';

/** The weight of the heaviest chain, found by trying all. */
function heaviest(anchors: readonly Anchor[]): number {
  const from = (last: Anchor | undefined): number =>
    Math.max(
      0,
      ...anchors
        .filter((next) => last === undefined || (next.ja > last.ja && next.en > last.en))
        .map((next) => next.weight + from(next)),
    );
  return from(undefined);
}

describe('chainAnchors', () => {
  it('finds the heaviest chain that goes forward in both texts', () => {
    const anchor = fc.record({ ja: fc.nat(6), en: fc.nat(6), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(anchor, { maxLength: 8 }), (anchors) => {
        const chain = chainAnchors(anchors);
        for (const [index, next] of chain.slice(1).entries()) {
          expect(next.ja).toBeGreaterThan(chain[index]?.ja ?? 0);
          expect(next.en).toBeGreaterThan(chain[index]?.en ?? 0);
        }
        expect(chain.reduce((sum, { weight }) => sum + weight, 0)).toBe(heaviest(anchors));
      }),
    );
  });
});
