import { pointTo } from '../../content/report-fault';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml essay.yaml
 * published: 2026-01-02
 * updated: ‸2026-01-01
 * ```
 *
 * > Unexpected `2026-01-01`, expected no day before `published`
 *
 * Good:
 *
 * ```yaml essay.yaml
 * published: 2026-01-02
 * updated: 2026-01-02
 * ```
 */
export const dateOrder: Rule = {
  id: 'date-order',
  purpose: 'An essay is not updated before it is published.',
  severity: 'error',
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
