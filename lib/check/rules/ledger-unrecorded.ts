import { heldIds } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 注ぐ。 <!-- #pour -->
 * 5. 飲む。 <!-- ‸#drink -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. <!-- #pour -->
 * 5. Drink. <!-- #drink -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   drink: { layer: pot }
 * ```
 *
 * > Unexpected id `drink` that is not in the ledger, expected it recorded
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 注ぐ。 <!-- #pour -->
 * 5. 飲む。 <!-- #drink -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. <!-- #pour -->
 * 5. Drink. <!-- #drink -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   drink: { layer: pot }
 * ```
 *
 * ```sh
 * npm run check -- --accept drink
 * ```
 */
export const ledgerUnrecorded: Rule = {
  id: 'ledger-unrecorded',
  purpose: 'An id is recorded when it is published, so that it cannot be lost.',
  severity: 'warning',
  isHard: true,
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
        });
        continue;
      }
      for (const [id, language] of held) {
        if (data.ids.has(id)) continue;
        const shown = essay.prose[language];
        report(shown.file, `Unexpected id \`${id}\` that is not in the ledger, expected it recorded`, {
          place: shown.prose?.places.get(id),
          note: `${accept(`--accept ${id}`)}, or --accept-all`,
        });
      }
    }
  },
};
