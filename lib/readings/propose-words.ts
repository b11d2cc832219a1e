import { toHiragana } from '../text/to-hiragana';
import { irregularWords } from './irregular-words';
import { isHard } from './is-hard';
import { isKanji, isReading, kanji } from './kana';
import { proposeParts } from './propose-parts';
import type { ReadWord } from './read-word';
import { splitReading } from './split-reading';

/** A word as an analyser finds it. */
export interface Token {
  readonly surface: string;
  /** In kana; absent where the analyser does not know it. */
  readonly reading?: string | undefined;
}

/** Signs that are kanji or kana; all others are no part of a word that is read. */
const readable = new RegExp(`[${kanji}\\p{sc=Hira}\\p{sc=Kana}ー]+`, 'gu');

/** What stands for a reading that nobody proposes; the check finds it until someone has written one. */
export const unknownReading = '？';

/**
 * The words with kanji among the tokens of a text, each with the reading that is proposed for it: first that of `known`
 * (readings that someone has reviewed), then that of 常用漢字表 付表, then the analyser's.
 */
export function proposeWords(tokens: readonly Token[], known: ReadonlyMap<string, ReadWord>): ReadWord[] {
  return joinIrregular(tokens).flatMap(({ surface, reading }) => {
    const words = surface.match(readable) ?? [];
    return words
      .filter((word) => [...word].some(isKanji))
      .map((word) => {
        const kana =
          word === surface && reading !== undefined && isReading(reading) ? toHiragana(reading) : '';
        return propose(word, kana, known);
      });
  });
}

/** `kana` is empty where the analyser does not know the word. */
function propose(word: string, kana: string, known: ReadonlyMap<string, ReadWord>): ReadWord {
  const kept = known.get(word);
  if (kept) return kept;
  // Particles before a word are none of it, though the dictionary has them together: を通じて.
  const [, before = ''] = /^([\p{sc=Hira}ー]*)/u.exec(word) ?? [];
  if (before !== '' && kana.startsWith(before) && !irregularWords.has(word))
    return propose(word.slice(before.length), kana.slice(before.length), known);
  const parted = proposeParts(word, kana);
  const reading = [parted, kana].find((one) => one !== '' && splitReading(word, one));
  return { word, reading: reading ?? unknownReading, isHard: isHard(word) };
}

/** Words that are as often read by their parts; the analyser is trusted with them. */
const doubtful: ReadonlySet<string> = new Set(['一日', '五月', '二十', '上手', '河岸', '清水', '大和']);

/** Words of 付表, and two tokens that are one, are read as they are there: 一 and 人 are ひとり. */
function joinIrregular(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const both = (joined.at(-1)?.surface ?? '') + token.surface;
    const [word, taken] = irregularWords.has(both)
      ? [both, both === token.surface ? 0 : 1]
      : [token.surface, 0];
    const reading = doubtful.has(word) ? undefined : irregularWords.get(word);
    if (reading === undefined) joined.push(token);
    else joined.splice(joined.length - taken, taken, { surface: word, reading });
  }
  return joined;
}
