import { didYouMean, worthComparing } from '../did-you-mean';
import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml readings.yaml
 * passages:
 *   ‸boyl: { text: cf801bb45c3c3996, reviewed: { by: Ada, on: 2026-11-24 }, words: [湯 ゆ, 沸かす わかす hard] }
 * ```
 *
 * > Unexpected readings of `boyl`, expected a passage of the Japanese text
 *
 * Good:
 *
 * ```yaml readings.yaml
 * passages:
 *   boil: { text: cf801bb45c3c3996, reviewed: { by: Ada, on: 2026-11-24 }, words: [湯 ゆ, 沸かす わかす hard] }
 * ```
 */
export const readingUnknownSegment: Rule = {
  id: 'reading-unknown-segment',
  purpose: 'Readings belong to a passage of the Japanese text, which is called by the first of its ids.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { readings, data, passages } of readEssays(essays)) {
      const held = new Set(passages.map(({ id }) => id));
      const unread = passages.filter(({ entry }) => !entry).map(({ id }) => id);
      for (const id of data.passages.keys()) {
        if (held.has(id)) continue;
        report(readings.file, `Unexpected readings of \`${id}\`, expected a passage of the Japanese text`, {
          place: readings.place(['passages', id], 'key'),
          note: didYouMean(id, worthComparing(unread), 'Take them out, or give a block this id.'),
        });
      }
    }
  },
};
