import type { FoundNumber } from './found-number';

const digits = '〇一二三四五六七八九';
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };
const eras: Readonly<Record<string, number>> = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018 };

/** Words that may stand for a number of the other language without being one. */
const hints: readonly (readonly [RegExp, readonly number[]])[] = [
  [/両|双方|ふた(?:つ|り)|倍|ペア/g, [2]],
  [/ひと(?:つ|り)|単一|唯一/g, [1]],
  [/みっつ|トリプル/g, [3]],
  [/よっつ/g, [4]],
  [/いつつ/g, [5]],
  [/半/g, [0.5, 50]],
  [/ダース/g, [12]],
  [/ゼロ/g, [0]],
  [/正午/g, [12]],
  [/元年/g, [1, 1868, 1912, 1926, 1989, 2019]],
];

/** What is counted, after a number that a translation may leave out but not change. */
const counters =
  /^(?:つ|人|個|層|種|段|点|回|度|年|か月|ヶ月|カ月|ヵ月|週間|日|時間|分|本|社|国|世代|番目|倍|部|章|節|冊|件|台|枚|匹|業界|大|軸|面|方|通り|系統|言語|文|行|列)/;

const pattern =
  /(明治|大正|昭和|平成|令和)?(午後)?(?:(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)((?:千|[百十]?[万億兆])(?:(?:\d{1,3}(?:,\d{3})+|\d+)[千]?[万億兆]?)*)?|([〇零一二三四五六七八九十百千万億兆]+))/g;

/** The numbers of a Japanese text whose names are taken out (see `readNumbers`). */
export function readJapaneseNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(pattern)) {
    const [, era, afternoon, figures, scale, kanji] = match;
    const end = match.index + match[0].length;
    const start = match.index + (era ?? '').length + (afternoon ?? '').length;
    const after = text.slice(end, end + 4);
    const before = text.slice(Math.max(0, start - 4), start);
    const value = figures === undefined ? kanjiValue(kanji ?? '') : figuresValue(figures, scale ?? '');
    if (value === undefined) continue;
    const values = [value];
    if (era !== undefined && after.startsWith('年')) values.push((eras[era] ?? 0) + value);
    if (afternoon !== undefined && after.startsWith('時') && value < 12) values.push(value + 12);
    if (/^割/.test(after)) values.push(value * 10);
    const weight =
      figures === undefined
        ? weightOfKanji(kanji ?? '', value, after)
        : weightOfFigures(value, (scale ?? '') !== '', before, after);
    found.push({ values, weight, start, end });
  }
  for (const [word, values] of hints) {
    for (const { 0: whole, index } of text.matchAll(word))
      found.push({ values, weight: 'hint', start: index, end: index + whole.length });
  }
  return found.sort((a, b) => a.start - b.start);
}

function weightOfFigures(
  value: number,
  isScaled: boolean,
  before: string,
  after: string,
): FoundNumber['weight'] {
  if (/^分の/.test(after) || /分の$/.test(before)) return 'hint';
  const isDate = /^月\s?\d|^年\s?\d/.test(after) || /[年月]\s?$/.test(before) || /^月(?![間額])/.test(after);
  const isShare = /^\s?(?:%|パーセント)/.test(after);
  if (isDate || isShare || isScaled || !Number.isInteger(value) || value > 12) {
    return /^割|^時/.test(after) ? 'loose' : 'firm';
  }
  return value === 1 ? 'hint' : 'loose';
}

function weightOfKanji(kanji: string, value: number, after: string): FoundNumber['weight'] {
  if (/^[〇零一二三四五六七八九]{4}$/.test(kanji) && after.startsWith('年')) return 'firm';
  const isMeasured = /^(?:円|ドル|人|年|パーセント|%|キロ|メートル|トン)/.test(after);
  if (value > 12) return isMeasured && /^[一二三四五六七八九]/.test(kanji) ? 'firm' : 'hint';
  return value >= 2 && counters.test(after) ? 'loose' : 'hint';
}

/** 1.5 with 億, 1 with 万2000, 3 with 千万. */
function figuresValue(figures: string, scale: string): number {
  const plain = (text: string) => Number(text.replaceAll(',', ''));
  let sum = 0;
  let current = plain(figures);
  for (const [part] of scale.matchAll(/[\d,]+|[十百千万億兆]/g)) {
    if (/\d/.test(part)) current = plain(part);
    else if (part in powers) current = (current || 1) * (powers[part] ?? 1);
    else {
      sum += current * (myriads[part] ?? 1);
      current = 0;
    }
  }
  return Number((sum + current).toPrecision(12));
}

/** 二〇二四, 三十五, 二千万; undefined for what is no number, such as 万 within a word or 三三五五. */
function kanjiValue(kanji: string): number | undefined {
  const text = kanji.replaceAll('零', '〇');
  if (/^[〇一二三四五六七八九]+$/.test(text)) {
    if (text.length === 1 || text.length === 4 || text.includes('〇'))
      return Number([...text].map((digit) => digits.indexOf(digit)).join(''));
    return undefined;
  }
  let sum = 0;
  let below = 0;
  let digit = 0;
  for (const sign of text) {
    const power = powers[sign];
    const myriad = myriads[sign];
    if (power !== undefined) {
      below += (digit || 1) * power;
      digit = 0;
    } else if (myriad !== undefined) {
      sum += (below + digit || 1) * myriad;
      below = 0;
      digit = 0;
    } else digit = digits.indexOf(sign);
  }
  return sum + below + digit;
}
