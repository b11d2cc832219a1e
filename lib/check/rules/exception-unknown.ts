import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     exceptions:
 *       - { rule: ‸number-difers, because: The kettle holds less. }
 *       - { rule: ‸raw-html, because: It looks nicer. }
 * ```
 *
 * > Unexpected exception from `number-difers`, expected the name of a rule
 *
 * > Unexpected exception from `raw-html`, expected a rule from which a passage can be excepted
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     exceptions:
 *       - { rule: number-differs, because: The kettle holds less. }
 * ```
 *
 * ```markdown ja.md
 * 1. 湯を600ミリリットル沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil 500 millilitres of water. <!-- #boil -->
 * ```
 */
export const exceptionUnknown: Rule = {
  id: 'exception-unknown',
  purpose: 'A passage is excepted from rules that there are, and from none that keeps pages or links safe.',
  severity: 'error',
  isHard: true,
  check({ essays }, report, { ruleInfos }) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      for (const [segment, { exceptions }] of data?.segments ?? []) {
        for (const [index, { rule }] of exceptions.entries()) {
          const known = ruleInfos.get(rule);
          if (known && !known.isHard) continue;
          report(
            file,
            known
              ? `Unexpected exception from \`${rule}\`, expected a rule from which a passage can be excepted`
              : `Unexpected exception from \`${rule}\`, expected the name of a rule`,
            {
              place: place(['segments', segment, 'exceptions', index, 'rule']),
              note: known
                ? `Mend what \`${rule}\` reports: pages, links or readers would not be safe without it.`
                : didYouMean(rule, ruleInfos.keys(), 'Take it out.'),
            },
          );
        }
      }
    }
  },
};
