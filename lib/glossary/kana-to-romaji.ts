import { romajiKey } from './romaji-key';

/** Hiragana by how they are typed: each row by its consonant, in the order a, i, u, e, o. */
const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  r: 'らりるれろ',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だ  でど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};

const letters = new Map([
  ...Object.entries(rows).flatMap(([consonant, kana]) =>
    [...kana].map((each, index): [string, string] => [each, consonant + 'aiueo'.charAt(index)]),
  ),
  ...Object.entries({
    や: 'ya',
    ゆ: 'yu',
    よ: 'yo',
    わ: 'wa',
    を: 'wo',
    ん: 'n',
    ゔ: 'vu',
    ぢ: 'zi',
    づ: 'zu',
  }),
]);

/** Small kana, which take the vowel's place in the kana before them: きゃ is kya, ふぁ is fa. */
const small = new Map(
  Object.entries({ ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ゃ: 'ya', ゅ: 'yu', ょ: 'yo' }),
);

/**
 * A reading, as `filterKey` gives it, in Latin letters as `romajiKey` gives them; undefined where it holds anything
 * but kana.
 */
export function kanaToRomaji(reading: string): string | undefined {
  let romaji = '';
  let before = '';
  for (const kana of reading.replaceAll('っ', '')) {
    const vowel = small.get(kana);
    const plain = letters.get(kana);
    if (vowel !== undefined) {
      // ウォ is wo, and シェ, チェ, ジェ are she, che, je.
      const glide = before === 'う' ? 'w' : /[しちじ]ぇ/.test(before + kana) ? 'y' : '';
      romaji = romaji.slice(0, -1) + glide + vowel;
    } else if (plain !== undefined) romaji += plain;
    else return undefined;
    before = kana;
  }
  return romajiKey(romaji);
}
