import { toHalfWidth } from '../../text/half-width';
import { hasJapanese } from '../../text/words';
import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 1. Boil water ‸（slowly‸）、 then wait at ‸９０ degrees. <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. 湯を90度で待つ。 <!-- #boil -->
 * ```
 *
 * > Unexpected full-width `（`, expected `(`
 *
 * > Unexpected full-width `）、`, expected `),`
 *
 * > Unexpected full-width `９０`, expected `90`
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil water (slowly), then wait at 90 degrees: 「湯（熱い）。」 <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. 湯を90度で待つ。 <!-- #boil -->
 * ```
 *
 * What stands beside Japanese that English quotes is left alone.
 */
export const fullWidthInEnglish: Rule = {
  id: 'full-width-in-english',
  purpose: 'English text has no full-width letters, digits, signs or spaces.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, language, run } of textRunsOf(essays)) {
      if (language !== 'en') continue;
      for (const { 0: found, index } of run.text.matchAll(/[\u3000-\u3003\uFF01-\uFF5E]+/g)) {
        const beside = run.text.slice(Math.max(0, index - 1), index + found.length + 1);
        if (hasJapanese(beside.replace(/[\u3000-\u3003\uFF01-\uFF5E]/g, ''))) continue;
        const instead = toHalfWidth(found).replace(/[\u3000-\u3002]/g, (sign) => marks[sign] ?? sign);
        report(file, `Unexpected full-width \`${found}\`, expected \`${instead}\``, {
          place: run.place(index, index + found.length),
          note: `Write \`${instead}\` in half width.`,
          instead,
        });
      }
    }
  },
};

const marks: Readonly<Record<string, string>> = { '\u3000': ' ', '、': ',', '。': '.' };
