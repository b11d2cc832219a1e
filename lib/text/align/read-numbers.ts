import type { Language } from '../../model';

const kanjiDigits = '〇一二三四五六七八九';
const kanjiUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };

/** Digits that no Latin letter runs into, with a Japanese or English multiplier: 1,024, 4.2.1, 1.5億, 150 million. */
const digits =
  /(?<![\p{Script=Latin}\p{Nd}_])(\d+(?:[.,:]\d+)*)(?!\p{Script=Latin}*[_\d])(?:\s?([万億兆])|[\s-](thousand|million|billion|trillion)\b)?/giu;

/** Kanji numerals count as numbers only before what is counted: 一般 and 三重 are words. */
const kanjiNumeral =
  /(?<!\d)([〇一二三四五六七八九十百千万億兆]+)(?=つ|個|回|番目|番|種類|種|人|年|月|日|時間|時|分|秒|週間|週|件|台|本|枚|章|節|項|行|列|倍|割|度|段階|段|層|か所|箇所|カ所|ヶ所|桁|文字|名|世紀|者|点|方|大|重|通り|組|冊|社|か月|ヶ月|カ月|箇月|歳|円|ドル|ビット|バイト)|第([〇一二三四五六七八九十百千]+)/gu;

const multipliers: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const months = 'january february march april may june july august september october november december'.split(
  ' ',
);
const words = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...ordinals.map((word, value): [string, number] => [word, value]),
  ...'once twice both'.split(' ').map((word, index): [string, number] => [word, index === 0 ? 1 : 2]),
  ['twenty', 20],
  ['hundred', 100],
  ['dozen', 12],
]);
const numberWord = new RegExp(`\\b(${[...words.keys()].join('|')})\\b`, 'gi');

/** A month counts where a day or a year stands beside it, since "may" and "march" are words as well. */
const month = new RegExp(
  `\\b(?:(${months.join('|')})\\.?\\s+\\d|\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${months.join('|')})\\b)`,
  'gi',
);

/**
 * The numbers that a text names, each once, in one spelling for both languages: digits without grouping, multiplied
 * out (1万, 10 thousand), kanji numerals before a counter (二つ), English number words and ordinals, months by their
 * number. `text` is in NFKC.
 */
export function readNumbers(text: string, language: Language): Set<string> {
  const found = new Set<string>();
  for (const [, number = '', myriad, multiplier] of text.matchAll(digits)) {
    const plain = number.replace(/(?<=^\d{1,3}(?:,\d{3})*),(?=\d{3}(?:,\d{3})*(?:\.|$))/g, '');
    const factor = myriad ? myriads[myriad] : multiplier ? multipliers[multiplier.toLowerCase()] : undefined;
    found.add(factor === undefined ? trimZeros(plain) : String(Number.parseFloat(plain) * factor));
  }
  if (language === 'ja') {
    for (const [, counted, ordinal] of text.matchAll(kanjiNumeral)) {
      const value = readKanji(counted ?? ordinal ?? '');
      if (value !== undefined) found.add(String(value));
    }
  } else {
    for (const [word] of text.matchAll(numberWord)) found.add(String(words.get(word.toLowerCase())));
    for (const [, before, after] of text.matchAll(month))
      found.add(String(months.indexOf((before ?? after ?? '').toLowerCase()) + 1));
  }
  return found;
}

/** 03 and 3 are one number; 0.50 and 4.10 are left alone, since the latter may be a version. */
function trimZeros(number: string): string {
  return /^0+\d+$/.test(number) ? number.replace(/^0+/, '') : number;
}

/** 二十三, 二〇二四, 三千万; undefined for what is no number. */
function readKanji(text: string): number | undefined {
  if ([...text].every((character) => kanjiDigits.includes(character)))
    return Number([...text].map((character) => kanjiDigits.indexOf(character)).join(''));
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of text) {
    const value = kanjiDigits.indexOf(character);
    const unit = kanjiUnits[character];
    const myriad = myriads[character];
    if (value >= 0) digit = value;
    else if (unit !== undefined) {
      section += (digit ?? 1) * unit;
      digit = undefined;
    } else if (myriad !== undefined) {
      total += Math.max(1, section + (digit ?? 0)) * myriad;
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  return total + section + (digit ?? 0);
}
