/** What a reading can be written over: kanji, 々, 〆, and the small ヶ and ヵ that stand for one in 一ヶ月. */
export const kanji = '\\p{sc=Han}〆ヶヵ';

const kanjiAlone = new RegExp(`[${kanji}]`, 'u');

/** Whether a sign is one that can have a reading. */
export function isKanji(sign: string): boolean {
  return kanjiAlone.test(sign);
}

/** Whether a text is kana and nothing else, with `・` between parts. */
export function isReading(text: string): boolean {
  return /^[\p{sc=Hira}\p{sc=Kana}ー]+(・[\p{sc=Hira}\p{sc=Kana}ー]+)*$/u.test(text);
}
