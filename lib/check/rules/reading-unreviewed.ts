import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml check.yaml
 * rules: { reading-unreviewed: info }
 * ```
 *
 * ```yaml readings.yaml
 * ‸passages:
 *   boil: { text: cf801bb45c3c3996, words: [湯 ゆ, 沸かす わかす hard] }
 * ```
 *
 * > Unexpected 1 passage whose readings nobody has reviewed, expected a review
 *
 * Good:
 *
 * ```yaml check.yaml
 * rules: { reading-unreviewed: info }
 * ```
 *
 * ```yaml readings.yaml
 * passages:
 *   boil:
 *     text: cf801bb45c3c3996
 *     reviewed: { by: Ada, on: 2026-11-24 }
 *     words: [湯 ゆ, 沸かす わかす hard]
 * ```
 */
export const readingUnreviewed: Rule = {
  id: 'reading-unreviewed',
  purpose: 'How many readings are proposals, which readers do not see, is known.',
  severity: 'info',
  check({ essays }, report) {
    for (const { slug, readings, passages } of readEssays(essays)) {
      const open = passages.filter(({ entry }) => entry && !entry.isReviewed).length;
      if (open === 0) continue;
      report(
        readings.file,
        `Unexpected ${open} passage${open === 1 ? '' : 's'} whose readings nobody has reviewed, expected a review`,
        {
          place: readings.place(['passages'], 'key'),
          note: `When you have read them: npm run readings -- --accept <id> --by <your name> --essay ${slug}`,
        },
      );
    }
  },
};
