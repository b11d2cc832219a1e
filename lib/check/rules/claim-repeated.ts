import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad: `- id: leap` twice below `claims:`.
 *
 * > Unexpected second claim `leap`, expected each id once
 *
 * Good: `- id: leap` and `- id: leap-felt`.
 */
export const claimRepeated: Rule = {
  id: 'claim-repeated',
  purpose: 'A claim has an id of its own.',
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
