import { expect, it } from 'vitest';
import { educationKanji } from '@/lib/readings/education-kanji';
import { earlyWords, irregularWords } from '@/lib/readings/irregular-words';
import { isHard } from '@/lib/readings/is-hard';
import { proposeParts } from '@/lib/readings/propose-parts';
import { proposeWords } from '@/lib/readings/propose-words';
import { parseWord, writeWord } from '@/lib/readings/read-word';

const propose = (...tokens: readonly (readonly [string, string?])[]) =>
  proposeWords(
    tokens.map(([surface, reading]) => ({ surface, reading })),
    new Map(),
  ).map(writeWord);

it('knows the kanji of primary school, all 1,026, and the 116 words of 付表', () => {
  expect(educationKanji.size).toBe(1026);
  expect(new Set(irregularWords.values()).size).toBe(116);
  expect([...earlyWords].filter((word) => !irregularWords.has(word))).toEqual([]);
});

it.each([
  ['層', false],
  ['岐阜', false],
  ['比較', true],
  ['人々', false],
  ['今日', false],
  ['名残', true],
])('calls %s hard: %s', (word, expected) => {
  expect(isHard(word)).toBe(expected);
});

it.each([
  ['業界', 'ぎょうかい', 'ぎょう・かい'],
  ['能動的', 'のうどうてき', 'のう・どう・てき'],
  ['大規模', 'だいきぼ', 'だいきぼ'],
  ['同期', 'どうき', 'どう・き'],
  ['今日', 'きょう', 'きょう'],
  ['手前', 'てまえ', 'てまえ'],
  ['行う', 'おこなう', 'おこなう'],
])('parts the reading of %s, %s, as far as sounds tell: %s', (word, reading, expected) => {
  expect(proposeParts(word, reading)).toBe(expected);
});

it('proposes what the analyser says, in hiragana, for what has kanji', () => {
  expect(propose(['比較', 'ヒカク'], ['を通じて', 'ヲツウジテ'], ['モデル', 'モデル'], ['。', '。'])).toEqual(
    ['比較 ひ・かく hard', '通じて つうじて'],
  );
});

it('takes irregular words for what they are, where the analyser takes them apart', () => {
  expect(propose(['もう', 'モウ'], ['一', 'イチ'], ['人', 'ニン'])).toEqual(['一人 ひとり']);
  expect(propose(['仮名', 'カメイ'])).toEqual(['仮名 かな hard']);
});

it('asks for the reading of a word that it does not know', () => {
  expect(propose(['燈籠'])).toEqual(['燈籠 ？ hard']);
});

it('proposes what was reviewed before', () => {
  const known = new Map([['抱い', parseWord('抱い いだい hard')]]);
  expect(proposeWords([{ surface: '抱い', reading: 'ダイ' }], known).map(writeWord)).toEqual([
    '抱い いだい hard',
  ]);
});
