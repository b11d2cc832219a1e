import { describe, expect, it } from 'vitest';
import { nearestOf } from '@/lib/content/nearest';

describe('nearestOf', () => {
  it.each([
    ['boill', ['wait', 'boil'], 'boil'],
    ['biol', ['wait', 'boil'], 'boil'],
    ['bol', ['boil'], 'boil'],
    ['cyrpto-l2', ['crypto-l1', 'crypto-l2'], 'crypto-l2'],
    ['supports', ['support', 'supporst'], 'support'],
  ])('finds what %s was meant to be', (word, candidates, nearest) => {
    expect(nearestOf(word, candidates)).toBe(nearest);
  });

  it.each([
    ['wait', ['boil']],
    ['ai', ['pot', 'to']],
    ['boil', ['boil']],
    ['boil', []],
  ])('does not guess wildly: %s', (word, candidates) => {
    expect(nearestOf(word, candidates)).toBeUndefined();
  });
});
