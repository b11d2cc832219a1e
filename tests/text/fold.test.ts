import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/text/fold';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      'か',
      'ｶ',
      '\u3099',
      'ﾞ',
      'A',
      'Ａ',
      ' ',
      '\r',
      '\n',
      '\u3000',
      'e',
      '\u0301',
      '㍿',
      '’',
      '\u200D',
      '👩',
      '\uD83D',
    ),
  }),
);

/** Folds grapheme by grapheme, with no short cut. */
function foldSlowly(text: string): { text: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const isSpace = segment.trim() === '';
    if (isSpace && folded.endsWith(' ') && /\s$/.test(text.slice(0, index))) continue;
    const unit = isSpace
      ? ' '
      : segment.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll('‐', '-');
    folded += unit;
    offsets.push(index, ...new Array<number>(unit.length - 1).fill(-1));
  }
  return { text: folded, offsets: [...offsets, text.length] };
}

describe('fold', () => {
  it.each([
    ['ＴＶＬ（総量）', 'tvl(総量)'],
    ['ｴｺｼｽﾃﾑ', 'エコシステム'],
    ['ｶﾞｽ', 'ガス'],
    ['か\u3099', 'が'],
    ['Ethereum’s', "ethereum's"],
    ['total\n  value　locked', 'total value locked'],
    ['roll\u2011up', 'roll-up'],
    ['㍿', '株式会社'],
    ['', ''],
  ])('folds %j to %j', (text, expected) => {
    expect(fold(text).text).toBe(expected);
  });

  it('keeps long vowels, so that サーバ and サーバー stay two forms', () => {
    expect(fold('サーバー').text).not.toBe(fold('サーバ').text);
  });

  it('maps folded offsets back, longer and shorter forms alike, and never into a grapheme', () => {
    expect([...fold('a㍿b').offsets]).toEqual([0, 1, -1, -1, -1, 2, 3]);
    expect([...fold('ｶﾞ 　x').offsets]).toEqual([0, 2, 4, 5]);
    expect([...fold('😀a').offsets]).toEqual([0, -1, 2, 3]);
    expect([...fold('か\u3099x').offsets]).toEqual([0, 2, 3]);
  });

  it('folds every character between two others as its grapheme folds by itself', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}漢`;
      const fast = fold(text);
      const slow = foldSlowly(text);
      if (fast.text !== slow.text || fast.offsets.join() !== slow.offsets.join())
        wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('folds any text as folding grapheme by grapheme does', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: folded, offsets } = fold(text);
        expect({ text: folded, offsets: [...offsets] }).toEqual(foldSlowly(text));
      }),
      { numRuns: 1000 },
    );
  });
});
