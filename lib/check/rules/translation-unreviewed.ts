import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml check.yaml
 * rules: { translation-unreviewed: info }
 * ```
 *
 * ```yaml ledger.yaml
 * ‸translations:
 *   boil: { state: machine-unreviewed }
 *   pour: { state: machine-unreviewed }
 * ```
 *
 * > Unexpected 2 translations that nobody has read against their source, expected a review
 *
 * Good:
 *
 * ```yaml check.yaml
 * rules: { translation-unreviewed: info }
 * ```
 *
 * ```yaml ledger.yaml
 * translations:
 *   boil: { state: reviewed, by: Ada }
 *   pour: { state: different }
 * ```
 */
export const translationUnreviewed: Rule = {
  id: 'translation-unreviewed',
  purpose: 'How much of a translation nobody has read against its source is known.',
  severity: 'info',
  check({ essays }, report) {
    for (const { slug, ledger } of essays) {
      const { data, file, place } = ledger;
      const open = [...(data?.translations ?? [])].filter(
        ([, { state }]) => state === 'machine-unreviewed',
      ).length;
      if (open === 0) continue;
      report(
        file,
        `Unexpected ${open} translation${open === 1 ? '' : 's'} that nobody has read against ${open === 1 ? 'its' : 'their'} source, expected a review`,
        {
          place: place(['translations'], 'key'),
          note: `When you have read them: npm run check -- --accept <id> --by <your name> --essay ${slug}`,
        },
      );
    }
  },
};
