import { pointTo } from '../../content/report-fault';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #first-cup #second-cup
 * - The first cup <!-- #first-cup -->
 * - The second cup <!-- #second-cup -->
 * - And it is warm <!-- ‸#first-cup -->
 * ```
 *
 * > Unexpected repeated id `first-cup`, expected each id once, or on blocks that follow each other
 *
 * Good:
 *
 * ```markdown en.md #first-cup #second-cup
 * - The first cup <!-- #first-cup -->
 * - And it is warm <!-- #first-cup -->
 * - The second cup <!-- #second-cup -->
 * ```
 */
export const segmentRepeated: Rule = {
  id: 'segment-repeated',
  purpose: 'An id names one passage, so it stands on one block or on blocks that follow each other.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const last = new Map<string, number>();
        for (const [index, { ids }] of (prose?.blocks ?? []).entries()) {
          for (const { id, place } of ids) {
            const before = last.get(id);
            last.set(id, index);
            if (before === undefined || before === index - 1) continue;
            report(
              file,
              `Unexpected repeated id \`${id}\`, expected each id once, or on blocks that follow each other`,
              {
                place,
                note: 'Give this block an id of its own; an id is never used for something else.',
                cause: pointTo(file, prose?.places.get(id), 'First used here'),
              },
            );
          }
        }
      }
    }
  },
};
