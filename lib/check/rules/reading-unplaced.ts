import { readEssays } from '../read-essays';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml readings.yaml
 * passages:
 *   boil: { text: cf801bb45c3c3996, reviewed: { by: Ada, on: 2026-11-24 }, words: [沸かす わかす hard, ‸湯 ゆ] }
 * ```
 *
 * > Unexpected 湯, expected the words of `boil` in the order in which they stand
 *
 * Good:
 *
 * ```yaml readings.yaml
 * passages:
 *   boil: { text: cf801bb45c3c3996, reviewed: { by: Ada, on: 2026-11-24 }, words: [湯 ゆ, 沸かす わかす hard] }
 * ```
 */
export const readingUnplaced: Rule = {
  id: 'reading-unplaced',
  purpose:
    'The words that are read stand in the text, in the order of the list, which tells one from another.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { readings, passages } of readEssays(essays)) {
      for (const { id, entry } of passages) {
        // Words of a text that has changed since are found anew with it.
        if (!entry || entry.isStale) continue;
        for (const index of entry.faults.missing) {
          report(
            readings.file,
            `Unexpected ${entry.words[index]?.word}, expected the words of \`${id}\` in the order in which they stand`,
            {
              place: readings.place(['passages', id, 'words', index]),
              note: 'Write it as it stands in the text, behind the word before it; as often as it is to be read.',
              passage: id,
            },
          );
        }
      }
    }
  },
};
