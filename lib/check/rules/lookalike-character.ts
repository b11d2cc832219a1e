import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ケ‸一ブルとス‸―プの湯を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 3. W‸аit. <!-- #wait -->
 * ```
 *
 * > Unexpected `一` (U+4E00) within a word in katakana, expected `ー`
 *
 * > Unexpected `―` (U+2015) within a word in katakana, expected `ー`
 *
 * > Unexpected `а` (U+0430) within a Latin word, expected `a`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. ケーブルとスープの湯を一ヶ月沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water by the μm, says Анна. <!-- #boil -->
 * ```
 */
export const lookalikeCharacter: Rule = {
  id: 'lookalike-character',
  purpose: 'A word holds no character of another kind that only looks right.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, run } of textRunsOf(essays)) {
      const tell = (index: number, found: string, instead: string, where: string) => {
        const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
        report(file, `Unexpected \`${found}\` (U+${code}) within ${where}, expected \`${instead}\``, {
          place: run.place(index, index + found.length),
          note: `Type \`${instead}\`: search would not find the word as it is.`,
          instead,
        });
      };
      for (const { 0: found, index } of run.text.matchAll(inKatakana))
        tell(index, found, 'ー', 'a word in katakana');
      for (const { 0: word, index } of run.text.matchAll(mixedWord)) {
        for (const [offset, sign] of [...word].entries()) {
          const at = foreign.indexOf(sign);
          if (at >= 0) tell(index + offset, sign, latin.charAt(at), 'a Latin word');
        }
      }
    }
  },
};

const inKatakana = /(?<=[ァ-ヴー])[一―—–－](?=[ァ-ヴー])/g;

// Cyrillic, then Greek, and what each looks like.
const foreign = 'аеорсухіјѕАВЕЅІЈКМНОРСТХΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const latin = 'aeopcyxijsABESIJKMHOPCTXABEZHIKMNOPTYXo';

const mixedWord = new RegExp(
  `(?<!\\p{L})(?=[\\p{sc=Latn}${foreign}]*\\p{sc=Latn})(?=\\p{sc=Latn}*[${foreign}])[\\p{sc=Latn}${foreign}]{2,}(?!\\p{L})`,
  'gu',
);
