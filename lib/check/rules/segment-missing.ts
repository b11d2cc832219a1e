import { counterpart, languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #pour
 * 4. Pour. <!-- #pour -->
 *
 * <!-- missing ‸#pour -->
 * ```
 *
 * > Unexpected `pour` that is said to be missing, expected it: a block here has it
 *
 * Good:
 *
 * ```markdown en.md #pour
 * 4. Pour. <!-- #pour -->
 * ```
 */
export const segmentMissing: Rule = {
  id: 'segment-missing',
  purpose: 'A passage that stands in one language alone is told of, and stands in that one.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { essay, prose } of essays) {
      for (const language of languages) {
        const { file, prose: text } = prose[language];
        const other = prose[counterpart(language)].prose;
        const held = new Set(text?.blocks.flatMap(({ ids }) => ids.map(({ id }) => id)));
        for (const [id, place] of text?.missing ?? []) {
          if (held.has(id)) {
            report(
              file,
              `Unexpected \`${id}\` that is said to be missing, expected it: a block here has it`,
              {
                place,
                note: 'Take the comment out.',
              },
            );
          } else if (other?.missing.has(id)) {
            report(file, `Unexpected absence of \`${id}\` in both languages, expected text in one of them`, {
              place,
              note: 'Write the passage, or name its successor in ledger.yaml and take both comments out.',
            });
          } else if (essay.data?.source !== language) {
            report(file, `Unexpected absence of a translation of \`${id}\`, expected one`, {
              place,
              note: 'Put the translation in the place of the comment, with the id at its end. Until then readers are told.',
              isWarning: true,
            });
          }
        }
      }
    }
  },
};
