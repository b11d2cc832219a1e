import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentence } from '@/lib/islands/aloud/cut-sentence';
import type { Language } from '@/lib/model';

describe('cutSentence', () => {
  it('leaves a sentence whole that is spoken in one breath', () => {
    expect(cutSentence('この階層構造は能力の進展を反映しています。', 'ja')).toHaveLength(1);
  });

  it('cuts a long one after a clause', () => {
    const clause = '各層は前の層の基盤の上に質的な飛躍を実現しており、';
    expect(cutSentence(clause.repeat(4), 'ja')).toEqual([clause.repeat(2), clause.repeat(2)]);
    expect(cutSentence(`${'so it goes '.repeat(15)}, ${'and on '.repeat(15)}.`, 'en')).toEqual([
      `${'so it goes '.repeat(15)}, `,
      `${'and on '.repeat(15)}.`,
    ]);
  });

  it('loses nothing, and speaks nothing too long at once', () => {
    const unit = fc.constantFrom('a', 'word ', '層', 'の', 'カ', '、', ', ', '。', '😀');
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 400 }),
        fc.constantFrom<Language>('ja', 'en'),
        (text, language) => {
          const pieces = cutSentence(text, language);
          expect(pieces.join('')).toBe(text);
          for (const piece of pieces) {
            expect(piece.length).toBeGreaterThan(0);
            expect(piece.length).toBeLessThanOrEqual(language === 'ja' ? 70 : 220);
            expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
          }
        },
      ),
    );
  });
});
