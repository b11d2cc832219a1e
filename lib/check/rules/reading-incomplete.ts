import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml readings.yaml
 * passages:
 *   leaves:
 *     text: 449dfaa2a4c9afab
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: ‸[葉 は, 入れる いれる, 少し すこし, 番茶 ばん・ちゃ, 多め おおめ]
 * ```
 *
 * > Unexpected 煎茶 without a reading in `leaves`, expected one for every word with kanji
 *
 * Good:
 *
 * ```yaml readings.yaml
 * passages:
 *   leaves:
 *     text: 449dfaa2a4c9afab
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [葉 -, 入れる いれる, 煎茶 せん・ちゃ hard, 少し すこし, 番茶 ばん・ちゃ, 多め おおめ]
 * ```
 */
export const readingIncomplete: Rule = {
  id: 'reading-incomplete',
  purpose: 'A passage whose readings were reviewed has one for every word, unless the author wants none.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { readings, passages } of readEssays(essays)) {
      for (const { id, entry } of passages) {
        if (!entry?.isReviewed || entry.isStale) continue;
        const { left, missing } = entry.faults;
        // A word that is not found leaves its kanji behind, and is said by another rule.
        if (left.length === 0 || missing.length > 0) continue;
        report(
          readings.file,
          `Unexpected ${left.join('、')} without a reading in \`${id}\`, expected one for every word with kanji`,
          {
            place: readings.place(['passages', id, 'words']),
            note: 'Add the word where it stands among the others, or with `-` in place of a reading if it is to have none.',
            passage: id,
          },
        );
      }
    }
  },
};
