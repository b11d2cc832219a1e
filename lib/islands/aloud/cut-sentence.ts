import type { Language, Localized } from '../../model';

/**
 * How much is spoken at once, in UTF-16 code units: some 14 seconds at the usual speed. Chromium has voices that fall
 * silent after 15, and whoever goes on after a pause hears again no more than this.
 */
const longest: Localized<number> = { ja: 70, en: 220 };

/** Where a long sentence is cut: after a clause, else after a word, in Japanese before one that begins with a kanji. */
const bounds: Localized<readonly RegExp[]> = {
  ja: [/[、，；：。！？」』）]/gu, /\p{sc=Hira}(?=[\p{sc=Han}\p{sc=Kana}\p{sc=Latin}])/gu],
  en: [/[,;:.!?)—–]["'’”)]*\s+/gu, /\s+/gu],
};

/** A sentence in pieces that can be spoken at once, which together are the sentence; a short one is one piece. */
export function cutSentence(text: string, language: Language): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longest[language]) {
    const head = rest.slice(0, longest[language]);
    const ends = bounds[language].map((bound) =>
      Math.max(0, ...[...head.matchAll(bound)].map((found) => found.index + found[0].length)),
    );
    // A piece of less than a third would be a stutter.
    const end = ends.find((each) => each * 3 >= head.length) ?? headEnd(head);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** The whole head, but for half of a surrogate pair. */
function headEnd(head: string): number {
  return /[\uD800-\uDBFF]$/.test(head) ? head.length - 1 : head.length;
}
