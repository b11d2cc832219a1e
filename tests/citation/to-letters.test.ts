import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLetters } from '@/lib/citation/to-letters';

const read = (text: string) => toLetters(text).map((letter) => letter.text);

describe('toLetters', () => {
  it('folds white space and leaves none around', () => {
    expect(read(' a \n\tb\u3000')).toEqual(['a', ' ', 'b']);
    expect(read(' \n')).toEqual([]);
  });

  it('reads composed and decomposed letters alike, and no two that differ', () => {
    expect(read('か\u3099e\u0301')).toEqual(['が', 'é']);
    expect(read('が')).not.toEqual(read('か'));
    expect(read('L2')).not.toEqual(read('Ｌ２'));
  });

  it('says where each letter was read, in order, and splits no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'か', '\u3099', '😀', '\u0301') }),
        (text) => {
          let end = 0;
          for (const letter of toLetters(text)) {
            expect(letter.start).toBeGreaterThanOrEqual(end);
            ({ end } = letter);
            const found = text.slice(letter.start, end);
            expect(found).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
            expect(found.trim() === '' ? ' ' : found.normalize('NFC')).toBe(letter.text);
          }
        },
      ),
    );
  });

  it('is the same for a text in either form', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('が', 'é', ' ', 'ア', 'プ', 'x') }), (text) => {
        expect(read(text.normalize('NFD'))).toEqual(read(text));
      }),
    );
  });
});
