import { followSuccessors } from '../../content/follow-successors';
import { didYouMean } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml ledger.yaml
 * ids:
 *   stir: { since: 2026-01-02, successor: ‸nowhere }
 *   boil: { since: 2026-01-02, successor: ‸pour }
 *   sip: { since: 2026-01-02, successor: ‸sup }
 *   sup: { since: 2026-01-02, successor: ‸sip }
 * ```
 *
 * > Unexpected successor `nowhere` of `stir`, expected an id of this essay
 *
 * > Unexpected successor of `boil`, expected none: the essay still holds it
 *
 * > Unexpected successor `sup` of `sip`, expected one that does not lead in a circle
 *
 * > Unexpected successor `sip` of `sup`, expected one that does not lead in a circle
 *
 * Good:
 *
 * ```yaml ledger.yaml
 * ids:
 *   stir: { since: 2026-01-02, successor: boil }
 *   sip: { since: 2026-01-02, successor: sup }
 *   sup: { since: 2026-01-02, successor: pour }
 * ```
 */
export const ledgerSuccessor: Rule = {
  id: 'ledger-successor',
  purpose: 'The address of a retired id leads to a passage that is there, and its id is never used again.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file, place } = essay.ledger;
      if (!data || !isWhole(essay)) continue;
      const held = heldIds(essay);
      for (const [id, { successor, fate, because }] of data.ids) {
        if (successor || !held.has(id) || (!fate && !because)) continue;
        report(file, `Unexpected fate of \`${id}\`, expected none: the essay still holds it`, {
          place: place(['ids', id, fate ? 'fate' : 'because'], 'key'),
          note: 'Take the fate out, or name the successor once the passage is gone.',
        });
      }
      const ends = followSuccessors(data.ids);
      for (const [id, { successor: successors }] of data.ids) {
        if (!successors) continue;
        const where = place(['ids', id, 'successor']);
        if (held.has(id)) {
          report(file, `Unexpected successor of \`${id}\`, expected none: the essay still holds it`, {
            place: where,
            note: 'Take the successor out if the passage is back; give any other passage an id of its own.',
          });
        } else if (ends.get(id) === undefined) {
          report(
            file,
            `Unexpected successor \`${successors.join('`, `')}\` of \`${id}\`, expected one that does not lead in a circle`,
            {
              place: where,
              note: 'Name a passage that the essay holds.',
            },
          );
        } else {
          for (const [index, successor] of successors.entries()) {
            if (held.has(successor) || data.ids.has(successor)) continue;
            report(file, `Unexpected successor \`${successor}\` of \`${id}\`, expected an id of this essay`, {
              place: place(['ids', id, 'successor', index]),
              note: didYouMean(successor, held.keys(), 'Name a passage that the essay holds.'),
            });
          }
        }
      }
    }
  },
};
