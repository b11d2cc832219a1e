import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitReading } from '@/lib/readings/split-reading';

const show = (word: string, reading: string) =>
  splitReading(word, reading)
    ?.map(({ base, kana }) => (kana === undefined ? base : `${base}(${kana})`))
    .join('');

describe('a reading', () => {
  it.each([
    ['抱いて', 'いだいて', '抱(いだ)いて'],
    ['行き詰まって', 'いきづまって', '行(い)き詰(づ)まって'],
    ['大規模', 'だい・き・ぼ', '大規模(だい・き・ぼ)'],
    ['大規模', 'だいきぼ', '大規模(だいきぼ)'],
    ['出来上がった', 'で・き・あがった', '出来上(で・き・あ)がった'],
    ['見取り図', 'み・とり・ず', '見取(み・と)り図(ず)'],
    ['お茶', 'おちゃ', 'お茶(ちゃ)'],
    ['消しゴム', 'けしごむ', '消(け)しゴム'],
    ['一ヶ月', 'いっ・か・げつ', '一ヶ月(いっ・か・げつ)'],
    ['往々', 'おう・おう', '往々(おう・おう)'],
    ['ルビ', 'るび', 'ルビ'],
    ['聞き耳', 'きき・みみ', '聞(き)き耳(みみ)'],
  ])('of %s, %s, is set over its kanji alone: %s', (word, reading, expected) => {
    expect(show(word, reading)).toBe(expected);
  });

  it.each([
    ['入れる', 'いる', 'lacks a kana of the word'],
    ['抱いて', 'いて', 'leaves nothing for the kanji'],
    ['層', '層', 'is no kana'],
    ['煎茶', 'せ・ん・ちゃ', 'has more parts than there are kanji'],
    ['言い合い', 'いいいあい・', 'ends in a mark'],
    ['大人数', 'おとな・ずう', 'does not say which kanji go together'],
    ['聞きき方', 'ききききかた', 'fits in several ways'],
    ['L2層', 'える・そう', 'is one of a word that is not kanji and kana'],
  ])('of %s, %s, is none: it %s', (word, reading) => {
    expect(splitReading(word, reading)).toBeUndefined();
  });

  it('never changes the word or what is said, whatever they are made of', () => {
    const kanji = fc.constantFrom(...'層人一方行');
    const kana = fc.constantFrom(...'かきいうんッョー');
    const piece = fc.oneof(
      fc.record({ base: kana, kana: fc.constant(undefined) }),
      fc.record({
        base: kanji,
        kana: fc.array(kana, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
      }),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const word = pieces.map(({ base }) => base).join('');
        const reading = pieces.map(({ base, kana }) => kana ?? base).join('');
        const found = splitReading(word, reading);
        // There may be several ways, but there is one.
        if (!found) return;
        expect(found.map(({ base }) => base).join('')).toBe(word);
        expect(found.map(({ base, kana }) => kana ?? base).join('')).toBe(reading);
      }),
    );
  });

  it('is found wherever all of its parts are marked', () => {
    const kanji = fc.constantFrom(...'層人一方行');
    const part = fc.array(fc.constantFrom(...'かきいうん'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(kanji, part), { minLength: 1, maxLength: 5 }), (signs) => {
        const word = signs.map(([base]) => base).join('');
        const reading = signs.map(([, kana]) => kana.join('')).join('・');
        expect(splitReading(word, reading)).toEqual([{ base: word, kana: reading }]);
      }),
    );
  });
});
