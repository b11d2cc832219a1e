import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/model';
import { phraseBreaks } from '@/lib/text/phrase-breaks';

function broken(text: string, language: Language): string {
  const starts = [0, ...phraseBreaks(text, language)];
  return starts.map((start, index) => text.slice(start, starts[index + 1])).join('|');
}

describe('phraseBreaks', () => {
  it('offers a break before each phrase of Japanese, where none is anyway', () => {
    expect(broken('AIと暗号化業界の発展、その比較', 'ja')).toBe('AIと|暗号化業界の|発展、その|比較');
  });

  it('leaves English to its spaces', () => {
    expect(phraseBreaks('The scaling works', 'en')).toEqual([]);
  });

  it('never breaks a word, a letter from its mark, or a line where none may end', () => {
    const unit = fc.constantFrom(
      'は',
      '層',
      'カ',
      'ー',
      'っ',
      '「',
      '」',
      '、',
      '(',
      'ab',
      '2',
      ' ',
      '\u0301',
      '😀',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        for (const at of phraseBreaks(text, 'ja')) {
          expect(text.slice(at - 1, at)).not.toMatch(/[「(\s]/);
          expect(text.slice(at)).not.toMatch(/^(?:[ーっ」、\s]|\u0301)/);
          expect(text.slice(at - 1, at + 1)).not.toMatch(/^([a-z\d]{2}|\ud83d\ude00)$/);
        }
      }),
    );
  });
});
