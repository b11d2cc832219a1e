import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '@/lib/model';
import { alignPassages, alignSentences } from '@/lib/text/align/align-sentences';

const show = (beads: readonly { ja: readonly number[]; en: readonly number[] }[]) =>
  beads.map(({ ja, en }) => `${ja}=${en}`).join(' ');

describe('alignSentences', () => {
  it('finds what the translation joined and split', () => {
    const ja = [
      'MAC は Media Access Control の略です。',
      '各識別子はデバイスに固有です。',
      '詳しくは、設定の画面を見てください。',
    ];
    const en = [
      'MAC stands for Media Access Control, and each identifier is unique to its device.',
      'For details, see the settings.',
    ];
    expect(show(alignSentences({ ja, en }))).toBe('0,1=0 2=1');
  });

  it('takes a heading or a line by itself for what it is', () => {
    expect(show(alignSentences({ ja: ['はい。'], en: ['Yes.'] }))).toBe('0=0');
    expect(show(alignSentences({ ja: [], en: ['Yes.'] }))).toBe('=0');
    expect(alignSentences({ ja: [], en: [] })).toEqual([]);
  });
});

describe('alignPassages', () => {
  it('keeps to each passage, and holds every sentence of it once and in order', () => {
    const sentences = fc.array(fc.string({ maxLength: 20 }), { maxLength: 4 });
    const passages = fc.array(fc.record({ ja: sentences, en: sentences }), { maxLength: 6 });
    fc.assert(
      fc.property(passages, (all) => {
        const beads = alignPassages(all);
        expect(beads).toHaveLength(all.length);
        for (const [index, passage] of all.entries()) {
          for (const language of languages) {
            expect(beads[index]?.flatMap((bead) => bead[language])).toEqual(
              passage[language].map((_, at) => at),
            );
          }
        }
      }),
    );
  });

  it('learns from some passages what it needs in others', () => {
    // Neither word is in any lexicon, and the lengths say nothing.
    const taught = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? { ja: [`狸は${index + 20}匹です。`], en: [`There are ${index + 20} wuzzles.`] }
        : { ja: [`狢は${index + 20}匹です。`], en: [`There are ${index + 20} frobbles.`] },
    );
    const asked = {
      ja: ['ここには昔から狸がいるという。', 'ここには昔から狢がいるという。'],
      en: ['There are many frobbles here.'],
    };
    expect(show(alignPassages([...taught, asked]).at(-1) ?? [])).toBe('0= 1=0');
    const reversed = { ...asked, en: ['There are many wuzzles here.'] };
    expect(show(alignPassages([...taught, reversed]).at(-1) ?? [])).toBe('0=0 1=');
  });
});
