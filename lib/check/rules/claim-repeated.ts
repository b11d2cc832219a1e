import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *   - id: ‸heat
 *     kind: observation
 *     ja: 湯は熱い。
 *     en: The water is hot.
 * ```
 *
 * > Unexpected second claim `heat`, expected each id once
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *   - id: hot
 *     kind: observation
 *     ja: 湯は熱い。
 *     en: The water is hot.
 * segments:
 *   pour: { claims: [hot] }
 * ```
 */
export const claimRepeated: Rule = {
  id: 'claim-repeated',
  purpose: 'A claim has an id of its own.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      const first = new Map<string, number>();
      for (const [index, { id }] of (data?.claims ?? []).entries()) {
        const before = first.get(id);
        if (before === undefined) first.set(id, index);
        else {
          report(file, `Unexpected second claim \`${id}\`, expected each id once`, {
            place: place(['claims', index, 'id']),
            note: 'Rename one of the two, here and where segments and relations name it.',
            cause: pointTo(file, place(['claims', before, 'id']), 'First declared here'),
          });
        }
      }
    }
  },
};
