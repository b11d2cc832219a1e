import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '@/lib/model';
import { splitAtoms } from '@/lib/share/atoms';
import { fewestLines, setLines } from '@/lib/share/set-lines';
import { openTypeface, type Typeface } from '@/lib/share/typeface';

let typeface: Typeface;

const signs = [...'茶葉を湯に注いでから待つ。、「」（）ーっょ…？・：ABC12 .,-（「'];

beforeAll(async () => {
  typeface = await openTypeface();
  await typeface.prepare(`${signs.join('')}AIと暗号化業界の発展の比較:階層戦略は同期しているが異質である`);
  await typeface.prepare('The quick brown fox jumps over the lazy dog');
});

/** Sets a text in lines of so many ems, and gives these as text. */
function set(text: string, language: Language, ems: number, most = 99): string[] | undefined {
  const atoms = splitAtoms(text, language, typeface, 500);
  return setLines(atoms, ems * 1000, most)?.map(({ atoms: placed }) =>
    placed
      .map(({ text: piece, spaceBefore }, index) => (spaceBefore && index > 0 ? ` ${piece}` : piece))
      .join(''),
  );
}

describe('setLines', () => {
  it('ends a line with its clause, or else with its phrase', () => {
    expect(set('AIと暗号化業界の発展の比較:階層戦略は同期しているが異質である', 'ja', 17)).toEqual([
      'AIと暗号化業界の発展の比較:',
      '階層戦略は同期しているが異質である',
    ]);
  });

  it('breaks English between words, and evens out a few lines', () => {
    expect(set('The quick brown fox jumps over the lazy dog', 'en', 12)).toEqual([
      'The quick brown fox',
      'jumps over the lazy dog',
    ]);
  });

  it('gives up where there are more lines than asked for', () => {
    expect(set('茶葉を湯に注いで待つ', 'ja', 3, 2)).toBeUndefined();
  });

  it('keeps the text, the measure, and what no line begins or ends with', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 80 }),
        fc.constantFrom<Language>('ja', 'en'),
        fc.integer({ min: 6, max: 24 }),
        (text, language, ems) => {
          const atoms = splitAtoms(text, language, typeface, 500);
          const most = fewestLines(atoms, ems * 1000);
          const lines = setLines(atoms, ems * 1000, most);
          expect(lines, 'as few lines as it can be set in are enough').toBeDefined();
          expect(lines?.flatMap((line) => line.atoms.map((atom) => atom.text)).join('')).toBe(
            text.replace(/\s/g, ''),
          );
          for (const [index, { atoms: placed, width }] of (lines ?? []).entries()) {
            const isDivisible = placed.slice(1).some(({ breakBefore }) => breakBefore !== 'none');
            if (isDivisible) expect(width).toBeLessThanOrEqual(ems * 1000 + 1e-6);
            if (index > 0 && !placed[0]?.spaceBefore)
              expect(placed[0]?.text).not.toMatch(/^[。、」）ーっょ…？・：.,-]/);
            if (index < (lines?.length ?? 0) - 1 && !lines?.[index + 1]?.atoms[0]?.spaceBefore)
              expect(placed.at(-1)?.text).not.toMatch(/[「（]$/);
          }
        },
      ),
    );
  });

  it('takes away the blank halves of brackets where they meet and where a line begins', () => {
    const width = (text: string) => setLines(splitAtoms(text, 'ja', typeface, 500), 99_000, 1)?.[0]?.width;
    expect(width('茶')).toBe(1000);
    expect(width('「茶')).toBe(1500);
    expect(width('茶」。')).toBe(2000);
    expect(width('茶A')).toBeCloseTo(1125 + (width('A') ?? 0));
  });
});

describe('the typeface', () => {
  it('sets a geta where the type for a character is missing', async () => {
    await typeface.prepare('🍵');
    expect(typeface.shape('🍵', 500, 'ja')).toEqual(typeface.shape('〓', 500, 'ja'));
  });

  it('draws heavier what is to be heavier', () => {
    expect(typeface.shape('茶', 600, 'ja').glyphs).not.toEqual(typeface.shape('茶', 500, 'ja').glyphs);
  });
});
