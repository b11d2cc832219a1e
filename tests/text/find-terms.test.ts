import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language, Term } from '@/lib/model';
import { createTermFinder } from '@/lib/text/find-terms';
import { fold } from '@/lib/text/fold';
import { findSlowly } from './find-slowly';
import { makeTerm } from './make-term';

/** A term for each form, listed in one language; the id is the form. */
function termsOf(language: Language, ...forms: readonly string[]): Term[] {
  return forms.map((form) => makeTerm(form, { [language]: { form } }));
}

/** The text with brackets around what is found, as an author would point at it. */
function mark(terms: readonly Term[], text: string, language: Language): string {
  let marked = '';
  let from = 0;
  for (const { start, end } of createTermFinder(terms).find(text, language)) {
    marked += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return marked + text.slice(from);
}

const japanese = [
  ...termsOf(
    'ja',
    'トークン',
    'トークンエコノミクス',
    'チェーン',
    'パブリックチェーン',
    'エコシステム',
    'L2',
    'ガス料金',
  ),
  ...termsOf('en', 'TPS', 'TVL', 'Rollup', 'LLM', 'gas fee'),
];

describe('createTermFinder in Japanese', () => {
  it.each([
    ['長いもの', '[トークンエコノミクス]は[トークン]の経済', 'the longest form that starts first'],
    ['複合語', '[パブリックチェーン]と[チェーン]', 'a form that ends in another'],
    ['未知の複合語', '[エコシステム]アプリケーション', 'a form within a longer run of katakana'],
    [
      'ラテン文字の境',
      '[L2]プロジェクト、L1-[L2]-L3、XL2、L20、L2x',
      'Latin forms at the edges of Latin words',
    ],
    [
      '英語の形',
      '[Rollup]中心の[ＴＶＬ]と[LLMs]、HTTPS、[TPS]',
      'English forms in Latin script, in any width, and their plurals',
    ],
    ['半角カナ', '[ｴｺｼｽﾃﾑ]と[ｶﾞｽ料金]', 'half-width kana'],
    ['改行', '[gas\n fees]', 'a form across a line break'],
    ['長音', 'トクンとトークーン', 'no other length of vowel'],
  ])('%s: finds %s (%s)', (_name, marked) => {
    expect(mark(japanese, marked.replaceAll(/[[\]]/g, ''), 'ja')).toBe(marked);
  });

  it('gives UTF-16 offsets into the text as it was written', () => {
    const text = '😀か\u3099ｶﾞｽ料金';
    expect(createTermFinder(japanese).find(text, 'ja')).toMatchObject([
      { term: 'ガス料金', start: 4, end: text.length },
    ]);
  });

  it('never splits a grapheme', () => {
    expect(mark(termsOf('ja', 'か', '👩', 'e'), 'か\u3099 👩‍🚀 e\u0301 か', 'ja')).toBe(
      'か\u3099 👩‍🚀 e\u0301 [か]',
    );
  });
});

const english = termsOf(
  'en',
  ...[
    'rollup',
    'gas fee',
    'user experience',
    'strategy',
    'key',
    'patch',
    'TPS',
    'DA',
    'L2',
    'DEX',
    'C++',
    'user',
    'total value locked',
  ],
);

describe('createTermFinder in English', () => {
  it.each([
    [
      'A [Rollup], two [ROLLUPS]; the [rollup]-centric [rollup]’s and [users]’ [gas fees]',
      'any case, plurals, possessives, hyphens',
    ],
    ['[user experiences], [strategies], [strategy], [keys], [patches], [DEXes], [DEXs]', 'regular plurals'],
    ['scrollup rollupx rollup2 rollups2 keies patchs', 'nothing within a longer word'],
    [
      'HTTPS [TPS] tps Tps, da [DA] Da [DAs] DAS, [L2] l2 XL2 L20 L1-[L2]-L3',
      'short abbreviations in their own case',
    ],
    ['[total\n  value\u00A0locked]', 'a form over white space of any kind'],
    ['[C++], [C++]14 but not C+', 'a form that ends in punctuation'],
    ['rollup\u0301 [rollup]中心', 'no part of a grapheme'],
  ])('finds %s (%s)', (marked) => {
    expect(mark(english, marked.replaceAll(/[[\]]/g, ''), 'en')).toBe(marked);
  });

  it('finds no Japanese form in English text, and no form in Japanese script listed under English', () => {
    expect(mark(termsOf('ja', 'トークン', 'token'), 'トークン token', 'en')).toBe('トークン token');
    expect(mark(termsOf('en', 'トークン'), 'トークン', 'ja')).toBe('トークン');
  });
});

describe('createTermFinder', () => {
  const rollup = makeTerm(
    'rollup',
    {
      id: 'crypto',
      ja: { form: 'ロールアップ', avoid: [{ form: 'Rollup', why: 'カタカナで' }] },
      en: {
        form: 'rollup',
        recognise: ['roll-up'],
        avoid: [{ form: 'Rollup chain', why: 'a rollup is one' }],
      },
    },
    { id: 'other', en: { form: 'roll-up', avoid: [{ form: 'rollup', why: 'of a carpet' }] } },
  );
  const finder = createTermFinder([rollup]);

  it('finds forms to avoid too, and says so by the language of the text', () => {
    expect(finder.find('rollup chains', 'en')).toMatchObject([
      { term: 'rollup', avoided: true, form: { text: 'Rollup chain', senses: [], avoidedBy: ['crypto'] } },
    ]);
    expect(finder.find('rollup', 'ja')).toMatchObject([
      { avoided: true, form: { text: 'Rollup', language: 'ja' } },
    ]);
    expect(finder.find('rollup', 'en')).toMatchObject([
      { avoided: false, form: { text: 'rollup', language: 'en', senses: ['crypto'], avoidedBy: ['other'] } },
    ]);
  });

  it('takes the very spelling for what it is where two forms differ in case or width alone', () => {
    const form = makeTerm('defi', { en: { form: 'DeFi', avoid: [{ form: 'Defi', why: 'case' }] } });
    const forms = createTermFinder([form])
      .find('DeFi, Defi, defi', 'en')
      .map((match) => match.form.text);
    expect(forms).toEqual(['DeFi', 'Defi', 'DeFi']);
  });

  it('takes a form as it is listed before a plural of another, and the first of equal terms', () => {
    const terms = [...termsOf('en', 'new', 'news'), makeTerm('again', { en: { form: 'News' } })];
    const found = createTermFinder(terms)
      .find('news new', 'en')
      .map(({ term }) => term);
    expect(found).toEqual(['news', 'new']);
  });

  it('holds no form for special', () => {
    const forms = ['__proto__', 'constructor', '.*', '(a+)+$', '𠮷野家', '\uD842', 'has own'];
    const text = '__proto__ constructor .* (a+)+$ 𠮷野家 has own';
    const found = createTermFinder(termsOf('en', '', ' ', ...forms))
      .find(text, 'en')
      .map(({ term }) => term);
    expect(found).toEqual(['__proto__', 'constructor', '.*', '(a+)+$', '𠮷野家', 'has own']);
  });

  const unit = fc.constantFrom(
    ...[
      'a',
      'b',
      'A',
      'Ｂ',
      's',
      'y',
      'ies',
      'x',
      '2',
      ' ',
      '\n',
      '-',
      '’',
      'カ',
      'ｶ',
      'ﾞ',
      'ー',
      '層',
      '。',
      'é',
      '\u0301',
      '𠮷',
      '㌔',
    ],
  );
  const form = fc.oneof(fc.string({ unit, maxLength: 5 }), fc.string({ unit: 'grapheme', maxLength: 3 }));
  const anyTerms = fc
    .array(fc.record({ ja: form, en: form, other: form, avoid: form }), { maxLength: 8 })
    .map((parts) =>
      parts.map(({ ja, en, other, avoid }, index) =>
        makeTerm(`term-${index}`, {
          ja: { form: ja, avoid: [{ form: avoid, why: 'why' }] },
          en: { form: en, recognise: [other] },
        }),
      ),
    );
  const anyText = fc.oneof(
    fc.string({ unit, maxLength: 50 }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  );
  const anyLanguage = fc.constantFrom<Language>('ja', 'en');

  it('finds what a search form by form finds', () => {
    fc.assert(
      fc.property(anyTerms, anyText, anyLanguage, (terms, text, language) => {
        const found = createTermFinder(terms).find(text, language);
        const expected = findSlowly(terms, text, language);
        expect(found.map(({ start, end }) => [start, end])).toEqual(
          expected.map(({ start, end }) => [start, end]),
        );
        for (const [index, { term }] of found.entries()) expect(expected[index]?.terms).toContain(term);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds forms where they are, without overlap', () => {
    fc.assert(
      fc.property(anyTerms, anyText, anyLanguage, (terms, text, language) => {
        let last = 0;
        for (const { start, end, form: met } of createTermFinder(terms).find(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
          const listed = fold(met.text).text.trim();
          const written = fold(text.slice(start, end)).text;
          expect([listed, `${listed}s`, `${listed}es`, listed.replace(/y$/, 'ies')]).toContain(written);
        }
      }),
    );
  });
});
