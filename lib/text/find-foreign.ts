import { counterpart, type Language } from '../model';

/** A stretch of text in the other of the two languages, at UTF-16 offsets. */
export interface ForeignRun {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** Addresses, whose letters are words of no language. */
const address = /(?<![\x21-\x7e])[\x21-\x7e]*(?::\/\/|@)[\x21-\x7e]*/g;

/** Words of Latin letters, and what may stand between those of one phrase or sentence. */
const latinWord = String.raw`[\p{sc=Latin}\p{Nd}][\p{sc=Latin}\p{Nd}\p{M}]*`;
const latinRun = new RegExp(`${latinWord}(?:(?:[-‐–'’./+&]|[,;:.!?]? | [&+–—/] |—)${latinWord})*`, 'gu');

/** Whatever stands together with a Japanese character: letters and digits, and the punctuation of Japanese. */
const japaneseRun = /[\p{L}\p{N}\p{M}\u2025\u2026\u3000-\u303F\u30FB\u30FC\uFF01-\uFF60]+/gu;

const isJapanese = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/**
 * The stretches of `text` that are in the other language, so that they are pronounced as what they are.
 *
 * In Japanese these are English words and names, with what stands between the words of one phrase. Initials, codes and
 * symbols (AI, TVL, L2, LLMs, GPT-4, id) alone are none: Japanese has made them its own and says them its own way
 * (エーアイ, エルツー), and a screen reader would change its voice in mid-sentence for a letter or two. WCAG 2.2 (3.1.2)
 * leaves out what has become part of the language around it. So a stretch counts from the first to the last of its words
 * if one of them is more than initials: if it has three letters, and two small ones together.
 */
export function findForeign(text: string, language: Language): ForeignRun[] {
  const readable = text.replace(address, (found) => '\uFFFC'.repeat(found.length));
  const runs = language === 'ja' ? findLatin(readable) : findJapanese(readable);
  return runs.map(([start, end]) => ({ start, end, language: counterpart(language) }));
}

function findLatin(text: string): [number, number][] {
  return [...text.matchAll(latinRun)].flatMap(({ 0: run, index }): [number, number][] => {
    const words = run.split(/[^\p{L}\p{M}\p{Nd}]+/u);
    if (!words.some((word) => /\p{L}{3}/u.test(word) && /\p{Ll}{2}/u.test(word))) return [];
    // A number at either end is counted in the language around: Rollup 3つ.
    const end = index + run.replace(/(?:[^\p{L}\p{Nd}]+[\p{Nd}.,]+)+$/u, '').length;
    const start = index + run.length - run.replace(/^(?:[\p{Nd}.,]+[^\p{L}\p{Nd}]+)+/u, '').length;
    return [[start, end]];
  });
}

function findJapanese(text: string): [number, number][] {
  return [...text.matchAll(japaneseRun)].flatMap(({ 0: run, index }): [number, number][] =>
    isJapanese.test(run) ? [[index, index + run.length]] : [],
  );
}
