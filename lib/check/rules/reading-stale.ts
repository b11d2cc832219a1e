import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml readings.yaml
 * passages:
 *   boil:
 *     text: ‸0123456789abcdef
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [湯 ゆ, 沸かす わかす hard]
 * ```
 *
 * > Unexpected change of the text of `boil` since its readings were written, expected them to follow
 *
 * Good:
 *
 * ```yaml readings.yaml
 * passages:
 *   boil:
 *     text: cf801bb45c3c3996
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [湯 ゆ, 沸かす わかす hard]
 * ```
 */
export const readingStale: Rule = {
  id: 'reading-stale',
  purpose: 'Readings are not shown once their text has changed, until someone has seen to them.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { slug, readings, passages } of readEssays(essays)) {
      for (const { id, entry } of passages) {
        if (!entry?.isReviewed || !entry.isStale) continue;
        report(
          readings.file,
          `Unexpected change of the text of \`${id}\` since its readings were written, expected them to follow`,
          {
            place: readings.place(['passages', id, 'text']),
            note: `Readers see none of them now. Propose them anew, keeping what you wrote: npm run readings -- ${slug}`,
            passage: id,
          },
        );
      }
    }
  },
};
