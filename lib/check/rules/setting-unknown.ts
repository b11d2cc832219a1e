import { didYouMean } from '../did-you-mean';
import { isLowered } from '../is-lowered';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml check.yaml
 * rules:
 *   ‸number-difers: off
 *   raw-html: ‸warning
 * ```
 *
 * > Unexpected rule `number-difers`, expected the name of a rule
 *
 * > Unexpected `warning` for `raw-html`, expected `error`
 *
 * Good:
 *
 * ```yaml check.yaml
 * rules:
 *   number-differs: off
 *   ledger-stale: error
 * ```
 *
 * Rules that keep pages, links or readers safe may be made stricter.
 */
export const settingUnknown: Rule = {
  id: 'setting-unknown',
  purpose: 'Severities are set of rules that there are, and none is lowered that keeps pages or links safe.',
  severity: 'error',
  isHard: true,
  check({ settings }, report, { ruleInfos }) {
    if (!settings) return;
    const { data, file, place } = settings;
    for (const [rule, setting] of data?.rules ?? []) {
      const info = ruleInfos.get(rule);
      if (!info) {
        report(file, `Unexpected rule \`${rule}\`, expected the name of a rule`, {
          place: place(['rules', rule], 'key'),
          note: didYouMean(rule, ruleInfos.keys(), 'Take it out.'),
        });
      } else if (info.isHard && isLowered(info, setting)) {
        report(file, `Unexpected \`${setting}\` for \`${rule}\`, expected \`${info.severity}\``, {
          place: place(['rules', rule]),
          note: 'Take it out: pages, links or readers would not be safe without this rule.',
        });
      }
    }
  },
};
