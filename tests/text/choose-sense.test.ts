import { describe, expect, it } from 'vitest';
import { chooseSense } from '@/lib/text/choose-sense';
import { makeTerm } from './make-term';

const term = makeTerm(
  'l2',
  { id: 'general', layers: [] },
  { id: 'ai', layers: ['ai'] },
  { id: 'ai-l2', layers: ['ai.l2', 'crypto.l1'] },
  { id: 'frame', layers: ['frame'] },
);
const [, ai, cell, frame] = term.senses;

describe('chooseSense', () => {
  it.each([
    ['ai.l2', 'ai-l2'],
    ['ai.l1', 'ai'],
    ['ai', 'ai'],
    ['crypto.l1', 'ai-l2'],
    ['crypto', 'general'],
    ['frame', 'frame'],
    ['aix', 'general'],
  ])('chooses for %s the sense %s', (layer, expected) => {
    expect(chooseSense(term, layer)?.id).toBe(expected);
  });

  it('chooses none where none fits', () => {
    if (!ai || !cell || !frame) throw new Error('the term lacks senses');
    expect(chooseSense({ id: 'l2', senses: [ai] }, 'frame')).toBeUndefined();
    expect(chooseSense({ id: 'l2', senses: [cell] }, 'ai')).toBeUndefined();
    expect(chooseSense({ id: 'l2', senses: [frame] }, 'ai.l2')).toBeUndefined();
    expect(chooseSense({ id: 'l2', senses: [frame] }, 'frame.l2')).toBeUndefined();
  });

  it('takes the first of two that fit alike', () => {
    const twice = makeTerm('l2', { id: 'first', layers: ['ai'] }, { id: 'second', layers: ['ai'] });
    expect(chooseSense(twice, 'ai.l3')?.id).toBe('first');
  });
});
