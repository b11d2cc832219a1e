import { heldIds } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad: `… <!-- #new -->` in the prose, and no `new:` below `ids:` in ledger.yaml.
 *
 * > Unexpected id `new` that is not in the ledger, expected it recorded
 *
 * Good: `new: { since: 2026-11-23 }` there.
 */
export const ledgerUnrecorded: Rule = {
  id: 'ledger-unrecorded',
  purpose: 'An id is recorded when it is published, so that it cannot be lost.',
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file } = essay.ledger;
      const held = heldIds(essay);
      if (!data || held.size === 0) continue;
      const accept = (what: string) =>
        `When the text is ready: npm run check -- ${what} --essay ${essay.slug}`;
      if (!essay.hasLedger) {
        report(file, `Unexpected absence of the ledger, expected it to hold ${held.size} ids`, {
          note: accept('--accept-all'),
          isWarning: true,
        });
        continue;
      }
      for (const [id, language] of held) {
        if (data.ids.has(id)) continue;
        const shown = essay.prose[language];
        report(shown.file, `Unexpected id \`${id}\` that is not in the ledger, expected it recorded`, {
          place: shown.prose?.places.get(id),
          note: `${accept(`--accept ${id}`)}, or --accept-all`,
          isWarning: true,
        });
      }
    }
  },
};
