import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNumbers } from '@/lib/check/compare-numbers';
import { readNumbers } from '@/lib/text/read-numbers';

const differences = (ja: string, en: string) =>
  compareNumbers(readNumbers(ja, 'ja'), readNumbers(en, 'en')).map(({ source, translation }) => [
    source && ja.slice(source.start, source.end),
    translation && en.slice(translation.start, translation.end),
  ]);

describe('numbers of a text and its translation', () => {
  it.each([
    ['過去1年間、この2つの業界は', 'Over the past year, these two industries'],
    ['前の2層', 'the layers before it'],
    ['二つの業界', 'both industries'],
    ['二つの業界', 'the industries'],
    ['一つは、一般に', 'For one thing, generally'],
    ['2024年3月13日', 'March 13, 2024'],
    ['2024年3月13日', '13 March 2024'],
    ['２０２４年３月', 'Mar. 2024'],
    ['令和6年', '2024'],
    ['令和元年', '2019'],
    ['二〇二四年', '2024'],
    ['1990年代', 'the 1990s'],
    ['20世紀', 'the twentieth century'],
    ['21世紀', 'the twenty-first century'],
    ['1万件', '10,000 cases'],
    ['1万2000円', '12,000 yen'],
    ['3.5億人', '350 million people'],
    ['3億5000万人', '350 million people'],
    ['3億5,000万人', '350 million people'],
    ['1.2兆円', '1.2 trillion yen'],
    ['三百五十人', '350 people'],
    ['数百人', 'hundreds of people'],
    ['2千人', 'two thousand people'],
    ['50％', '50 percent'],
    ['50%', '50%'],
    ['5割', '50%'],
    ['半分', '50%'],
    ['3分の1', 'one third'],
    ['午後3時', '3 p.m.'],
    ['午後3時', '15:00'],
    ['10:30に', 'at 10:30'],
    ['第3章', 'chapter three'],
    ['第13段', 'section 13'],
    ['2倍', 'twice'],
    ['12個', 'a dozen'],
    ['10年', 'a decade'],
    ['2023〜2024年', '2023–24'],
    ['10km', '10 km'],
    ['L1-L2-L3の進化', 'the L1-L2-L3 evolution'],
    ['L2は', 'L2s are'],
    ['GPT-4とWeb3', 'GPT-4 and Web3'],
    ['v1.2.3', 'v1.2.3'],
    ['3月', 'March'],
    ['COVID-19は2019年', 'COVID-19 in 2019'],
    ['三つ巴の戦い、四国、八百屋、千葉、十分、万一', 'a battle of greengrocers in Chiba'],
  ])('%s and %s agree', (ja, en) => {
    expect(differences(ja, en)).toEqual([]);
  });

  it.each([
    ['2024年', '2023', ['2024', '2023']],
    ['3月13日', 'March 14', ['13', '14']],
    ['3月13日', 'April 13', ['3', undefined]],
    ['1万件', '1,000 cases', ['1万', '1,000']],
    ['3.5億人', '3.5 billion people', ['3.5億', '3.5 billion']],
    ['50％', '15 percent', ['50', '15 percent']],
    ['二つの業界', 'three industries', ['二', 'three']],
    ['3人の作者', 'four authors', ['3', 'four']],
    ['L1', 'L2', ['L1', 'L2']],
    ['GPT-4', 'GPT-5', ['GPT-4', 'GPT-5']],
    ['35人が来た', 'people came', ['35', undefined]],
    ['人が来た', '35 people came', [undefined, '35']],
    ['1.5倍', '1.4 times', ['1.5', '1.4']],
  ])('%s and %s differ', (ja, en, difference) => {
    expect(differences(ja, en)).toEqual([difference]);
  });

  it('are the same however Japanese writes them', () => {
    const kanji = (value: number) => {
      const digits = '〇一二三四五六七八九';
      const parts = [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const;
      let rest = value;
      let text = '';
      for (const [power, sign] of parts) {
        const digit = Math.floor(rest / power);
        rest %= power;
        if (digit > 0) text += (digit > 1 || power === 1 ? digits[digit] : '') + sign;
      }
      return text;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 13, max: 9999 }),
        fc.constantFrom('' as const, '万' as const, '億' as const),
        (value, myriad) => {
          const scaled = value * { '': 1, 万: 1e4, 億: 1e8 }[myriad];
          for (const text of [`${kanji(value)}${myriad}`, `${value}${myriad}`, scaled.toLocaleString('en')]) {
            const [number] = readNumbers(`${text}人`, 'ja').numbers;
            expect(number?.values, text).toContain(scaled);
          }
          expect(differences(`${value}${myriad}人`, `${scaled.toLocaleString('en')} people`)).toEqual([]);
        },
      ),
    );
  });
});
