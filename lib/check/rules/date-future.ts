import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml essay.yaml
 * updated: ‸2062-01-03
 * ```
 *
 * > Unexpected `2062-01-03`, expected no day to come
 *
 * Good:
 *
 * ```yaml essay.yaml
 * updated: 2026-01-03
 * ```
 *
 * Tomorrow is allowed: it is today somewhere.
 */
export const dateFuture: Rule = {
  id: 'date-future',
  purpose: 'An essay does not bear a day that is still to come.',
  severity: 'warning',
  check({ essays }, report, { today }) {
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    for (const { essay } of essays) {
      const { data, file, place } = essay;
      if (!data) continue;
      for (const key of ['published', 'updated'] as const) {
        if (data[key] <= tomorrow) continue;
        report(file, `Unexpected \`${data[key]}\`, expected no day to come`, {
          place: place([key]),
          note: `Write the day of this edition, such as ${today}.`,
        });
      }
    }
  },
};
