import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, keySeparator } from '@/lib/glossary/create-matcher';
import { filterKey } from '@/lib/glossary/filter-key';
import { kanaToRomaji } from '@/lib/glossary/kana-to-romaji';
import { romajiKey } from '@/lib/glossary/romaji-key';
import { senseKeys } from '@/lib/glossary/sense-keys';
import { makeTerm } from '../text/make-term';

const [rollup] = makeTerm('rollup', {
  ja: { form: 'ロールアップ', reading: 'ロールアップ', recognise: ['Rollup'] },
  en: { form: 'rollup', recognise: ['roll-up'] },
}).senses;
const [valueLocked] = makeTerm('tvl', {
  ja: { form: 'TVL', reading: 'ティーブイエル', recognise: ['総ロックアップ価値(TVL)'] },
  en: { form: 'total value locked', avoid: [{ form: 'deposits', why: 'vague' }] },
}).senses;
const [strategy] = makeTerm('strategy', {
  ja: { form: '戦略', reading: 'せんりゃく' },
  en: { form: 'strategy' },
}).senses;
const [chain] = makeTerm('chain', {
  ja: { form: 'アプリケーションチェーン', reading: 'アプリケーションチェーン' },
  en: { form: 'application chain', recognise: ['app chain'] },
}).senses;

const senses = { rollup, valueLocked, strategy, chain };

/** The names of the senses that a query leaves. */
function left(query: string): string[] {
  const matches = createMatcher(query);
  return Object.entries(senses).flatMap(([name, sense]) =>
    matches?.(senseKeys(sense).join(keySeparator)) ? [name] : [],
  );
}

describe('createMatcher', () => {
  it.each([
    ['rollup', ['rollup']],
    ['Rollups', ['rollup']],
    ['ＲＯＬＬＵＰ', ['rollup']],
    ['roll up', ['rollup']],
    ['ロールアップ', ['rollup']],
    ['ろーるあっぷ', ['rollup']],
    ['ﾛｰﾙｱｯﾌﾟ', ['rollup']],
    ['rōruappu', ['rollup']],
    ['rooruapp', ['rollup']],
    ['tvl', ['valueLocked']],
    ['総ロック', ['valueLocked']],
    ['ティーブイ', ['valueLocked']],
    ['thiibuieru', ['valueLocked']],
    ['locked value', ['valueLocked']],
    ['deposit', ['valueLocked']],
    ['価値', ['valueLocked']],
    ['strategies', ['strategy']],
    ['せんりゃく', ['strategy']],
    ['センリャク', ['strategy']],
    ['senryaku', ['strategy']],
    ['app', ['chain']],
    ['app chains', ['chain']],
    ['アプリケーション', ['chain']],
    ['アプリケーシヨン', []],
    // Not within a word, and not words of different forms.
    ['ai', []],
    ['hain', []],
    ['tvl deposits', []],
    ['zebra', []],
    ['s', ['strategy']],
    ['es', []],
  ])('%s leaves %j', (query, expected) => {
    expect(left(query)).toEqual(expected);
  });

  it('asks nothing where there is nothing to ask', () => {
    for (const query of ['', ' ', '　', '・', 'ー', '()', '|', '~'])
      expect(createMatcher(query)).toBeUndefined();
  });

  it('takes any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (query) => {
        expect(() => left(query)).not.toThrow();
      }),
    );
  });

  it('finds a form by any beginning of it, in either case', () => {
    const forms = [
      'rollup',
      'ロールアップ',
      'total value locked',
      'TVL',
      '総ロックアップ価値(TVL)',
      'app chain',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...forms), fc.integer({ min: 1, max: 20 }), (form, length) => {
        const begun = form.slice(0, length);
        expect(left(begun).length).toBeGreaterThan(0);
        expect(left(begun.toUpperCase())).toEqual(left(begun.toLowerCase()));
      }),
    );
  });
});

describe('kanaToRomaji', () => {
  it.each([
    ['ロールアップ', 'rōruappu'],
    ['シンブン', 'shimbun'],
    ['しんぶん', 'sinbun'],
    ['チェーン', 'chēn'],
    ['マッチ', 'matchi'],
    ['まっち', 'macchi'],
    ['ジャーナル', 'janaru'],
    ['じゅうよう', 'jūyō'],
    ['ツヅキ', 'tsuzuki'],
    ['ウォレット', 'woretto'],
    ['ファイル', 'fairu'],
    ['しんあい', "shin'ai"],
    ['とうきょう', 'tokyo'],
    ['ショ', 'syo'],
  ])('%s is %s', (kana, romaji) => {
    expect(kanaToRomaji(filterKey(kana))).toBe(romajiKey(romaji));
  });

  it('has no letters for what is not kana', () => {
    expect(kanaToRomaji('漢字')).toBeUndefined();
  });
});
