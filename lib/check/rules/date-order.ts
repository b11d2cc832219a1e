import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad: `published: 2026-11-23` and `updated: 2026-11-22`.
 *
 * > Unexpected `2026-11-22`, expected no day before `published`
 *
 * Good: `updated: 2026-11-23`
 */
export const dateOrder: Rule = {
  id: 'date-order',
  purpose: 'An essay is not updated before it is published.',
  check({ essays }, report) {
    for (const { essay } of essays) {
      const { data, file, place } = essay;
      if (!data || data.updated >= data.published) continue;
      report(file, `Unexpected \`${data.updated}\`, expected no day before \`published\``, {
        place: place(['updated']),
        note: `Write \`updated: ${data.published}\` or a later day.`,
        cause: pointTo(file, place(['published']), 'Published on this day'),
      });
    }
  },
};
