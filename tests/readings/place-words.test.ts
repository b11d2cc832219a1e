import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWords } from '@/lib/readings/place-words';
import { parseWord } from '@/lib/readings/read-word';

const place = (text: string, ...lines: string[]) => placeWords(text, lines.map(parseWord));

describe('words', () => {
  it('are found one after the other, so that each occurrence can be read in its own way', () => {
    expect(place('一方の方が近い一方', '一方 いっ・ぽう', '方 ほう', '近い ちかい', '一方 -').placed).toEqual(
      [
        { start: 0, base: '一方', kana: 'いっ・ぽう', isHard: false },
        { start: 3, base: '方', kana: 'ほう', isHard: false },
        { start: 5, base: '近', kana: 'ちか', isHard: false },
      ],
    );
  });

  it('are missed where they do not stand, and kanji where they are in no word', () => {
    expect(place('湯を沸かす。', '沸かす わかす', '湯 ゆ').faults).toEqual({
      missing: [1],
      unfit: [],
      left: ['湯'],
    });
    expect(place('大規模な層', '規模 きぼ').faults.left).toEqual(['大', '層']);
  });

  it('are placed over the very kanji of the text, in its order, whatever the list', () => {
    const sign = fc.constantFrom(...'層人一のはA。￼𠮷');
    const word = fc.tuple(
      fc.constantFrom('層', '人は', '一人', '𠮷'),
      fc.constantFrom('そう', 'ひとは', 'ひと・り', '-'),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 20 }), fc.array(word, { maxLength: 6 }), (signs, words) => {
        const text = signs.join('');
        const { placed } = place(text, ...words.map((pair) => pair.join(' ')));
        let end = 0;
        for (const { start, base } of placed) {
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.startsWith(base, start)).toBe(true);
          end = start + base.length;
        }
      }),
    );
  });
});
