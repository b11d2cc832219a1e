import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentStarts } from '@/lib/text/segment-starts';

const segmenters = {
  grapheme: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  sentence: new Intl.Segmenter('en', { granularity: 'sentence' }),
};
const granularity = fc.constantFrom<'grapheme' | 'sentence'>('grapheme', 'sentence');

function segmentAtOnce(segmenter: Intl.Segmenter, text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index);
}

describe('segmentStarts', () => {
  it('finds the segments of a text of many chunks as one pass finds them', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '. ',
      '!',
      '1 ',
      '… ',
      '\n',
      '\r\n',
      '🇯🇵',
      '👩‍🚀',
      'e\u0301',
      '」',
      '\uD83D',
    );
    const long = fc
      .array(piece, { minLength: 3, maxLength: 40 })
      .chain((pieces) =>
        fc.integer({ min: 1, max: 9000 }).map((length) => pieces.join('').repeat(400).slice(0, length)),
      );
    fc.assert(
      fc.property(long, granularity, (text, by) => {
        expect(segmentStarts(segmenters[by], text)).toEqual(segmentAtOnce(segmenters[by], text));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps whole what is longer than a chunk', () => {
    const marks = `a${'\u0301'.repeat(7000)}b`;
    expect(segmentStarts(segmenters.grapheme, marks)).toEqual([0, 7001]);
    const sentence = `No end. ${'1 '.repeat(4000)}a small letter. Next.`;
    expect(segmentStarts(segmenters.sentence, sentence)).toEqual(
      segmentAtOnce(segmenters.sentence, sentence),
    );
  });

  it('finds none in an empty text', () => {
    expect(segmentStarts(segmenters.grapheme, '')).toEqual([]);
  });
});
