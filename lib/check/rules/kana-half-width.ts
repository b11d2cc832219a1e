import { textRunsOf } from '../readable-text';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸ﾎﾟｯﾄで湯を沸かす‸｡ <!-- #boil -->
 * ```
 *
 * > Unexpected half-width `ﾎﾟｯﾄ`, expected `ポット`
 *
 * > Unexpected half-width `｡`, expected `。`
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. ポットで湯を沸かす。 <!-- #boil -->
 * ```
 */
export const kanaHalfWidth: Rule = {
  id: 'kana-half-width',
  purpose: 'Katakana and Japanese punctuation are full-width.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, run } of textRunsOf(essays)) {
      for (const { 0: found, index } of run.text.matchAll(/[\uFF61-\uFF9F]+/g)) {
        const instead = found.normalize('NFKC');
        report(file, `Unexpected half-width \`${found}\`, expected \`${instead}\``, {
          place: run.place(index, index + found.length),
          note: `Write \`${instead}\`.`,
          instead,
        });
      }
    }
  },
};
