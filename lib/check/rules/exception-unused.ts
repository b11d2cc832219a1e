import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil:
 *     exceptions:
 *       - { rule: ‸number-differs, because: The kettle holds less. }
 * ```
 *
 * > Unexpected exception from `number-differs`, expected none: there is nothing in `boil` to except
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   boil: { exceptions: [] }
 * ```
 */
export const exceptionUnused: Rule = {
  id: 'exception-unused',
  purpose: 'An exception that is of no use any more is taken out, lest it hide the next fault.',
  severity: 'warning',
  isLast: true,
  check({ settings }, report, { exceptions, ruleInfos }) {
    for (const exception of exceptions.all) {
      const { essay, segment, index, rule } = exception;
      const info = ruleInfos.get(rule);
      const isOff = settings?.data?.rules.get(rule) === 'off';
      if (!info || info.isHard || isOff || exceptions.isUsed(exception)) continue;
      const { file, place } = essay.annotations;
      report(
        file,
        `Unexpected exception from \`${rule}\`, expected none: there is nothing in \`${segment}\` to except`,
        {
          place: place(['segments', segment, 'exceptions', index, 'rule']),
          note: 'Take the exception out.',
          passage: segment,
        },
      );
    }
  },
};
