import { describe, expect, it } from 'vitest';
import { type AlignableBlock, alignBlocks } from '@/lib/text/align/align-blocks';

const paragraphs = (...texts: string[]): AlignableBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

describe('alignBlocks', () => {
  it('aligns nothing with nothing, and leaves alone what has no counterpart', () => {
    expect(alignBlocks({ ja: [], en: [] })).toEqual([]);
    expect(alignBlocks({ ja: paragraphs('はい。', 'いいえ。'), en: [] })).toMatchObject([
      { ja: [0], en: [] },
      { ja: [1], en: [] },
    ]);
  });

  it('joins what the other language splits', () => {
    const ja = paragraphs(
      '短い文です。',
      'これは前の文より、ずっと長いことを長々と述べている、長い長い文です。',
      '終わり。',
    );
    const en = paragraphs(
      'A short sentence.',
      'This is a sentence which says at great length,',
      'and more than once, how much longer it is than the one before.',
      'The end.',
    );
    expect(alignBlocks({ ja, en })).toMatchObject([
      { ja: [0], en: [0] },
      { ja: [1], en: [1, 2] },
      { ja: [2], en: [3] },
    ]);
  });
});
