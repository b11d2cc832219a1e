import { didYouMean, worthComparing } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad: `old: { since: 2026-11-23 }` in ledger.yaml, while no block of the essay has the id `old`.
 *
 * > Unexpected loss of the published id `old`, expected it in the prose or with a successor
 *
 * Good: `old: { since: 2026-11-23, successor: new }`, and `… <!-- #new -->` in the prose.
 */
export const ledgerDroppedId: Rule = {
  id: 'ledger-dropped-id',
  purpose: 'A published link never dies: an id that is gone says where its address leads.',
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file, place } = essay.ledger;
      if (!data || !isWhole(essay)) continue;
      const held = heldIds(essay);
      const unrecorded = [...held.keys()].filter((id) => !data.ids.has(id));
      for (const [id, { successor }] of data.ids) {
        if (held.has(id) || successor !== undefined) continue;
        report(
          file,
          `Unexpected loss of the published id \`${id}\`, expected it in the prose or with a successor`,
          {
            place: place(['ids', id], 'key'),
            note: didYouMean(
              id,
              worthComparing(unrecorded),
              `Add \`successor: <id>\` to \`${id}\` here, naming the passage that takes its place, or bring the passage back.`,
            ),
          },
        );
      }
    }
  },
};
