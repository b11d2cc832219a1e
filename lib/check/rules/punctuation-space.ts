import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯を沸かし‸ 、待つ‸　。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water‸ , then ‸wait,please. <!-- #boil -->
 * ```
 *
 * > Unexpected space before `、`, expected none
 *
 * > Unexpected space before `。`, expected none
 *
 * > Unexpected space before `,`, expected none
 *
 * > Unexpected `wait,please` without a space, expected one after `,`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯を沸かし、待つ。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil water, then wait, please, in Node.js or .NET. <!-- #boil -->
 * ```
 */
export const punctuationSpace: Rule = {
  id: 'punctuation-space',
  purpose: 'No space stands before a comma or a full stop, and one after it in English.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, language, run } of textRunsOf(essays)) {
      for (const { 0: space, index, 1: mark = '' } of run.text.matchAll(before[language])) {
        report(file, `Unexpected space before \`${mark}\`, expected none`, {
          place: run.place(index, index + space.length),
          note: 'Take the space out.',
          instead: '',
        });
      }
      if (language !== 'en') continue;
      for (const { 0: found, index, 1: first = '', 2: mark = '', 3: second = '' } of run.text.matchAll(
        missing,
      )) {
        report(file, `Unexpected \`${found}\` without a space, expected one after \`${mark}\``, {
          place: run.place(index, index + found.length),
          note: `Write \`${first}${mark} ${second}\`, or put it between backticks if it is code.`,
          instead: `${first}${mark} ${second}`,
        });
      }
    }
  },
};

const before = {
  ja: /[ \t\u3000]+(?=([、。，．]))/g,
  en: /(?<=[\p{L}\p{N})”"’])[ \t]+(?=([,;!?.])(?:\s|$))/gu,
} as const;

const missing = /([a-z]{2,})([,;])([A-Za-z]{2,})/g;
