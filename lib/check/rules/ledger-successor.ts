import { followSuccessors } from '../../content/follow-successors';
import { didYouMean } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad: `old: { since: 2026-11-23, successor: nowhere }` in ledger.yaml; `a` and `b` that succeed each other; or a
 * successor of an id that a block still has.
 *
 * > Unexpected successor `nowhere` of `old`, expected an id of this essay
 *
 * Good: `old: { since: 2026-11-23, successor: new }`, with `… <!-- #new -->` in the prose, and no `<!-- #old -->`.
 */
export const ledgerSuccessor: Rule = {
  id: 'ledger-successor',
  purpose: 'The address of a retired id leads to a passage that is there, and its id is never used again.',
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file, place } = essay.ledger;
      if (!data || !isWhole(essay)) continue;
      const held = heldIds(essay);
      for (const [id, end] of followSuccessors(data.ids)) {
        const successor = data.ids.get(id)?.successor ?? '';
        const where = place(['ids', id, 'successor']);
        if (held.has(id)) {
          report(file, `Unexpected successor of \`${id}\`, expected none: the essay still holds it`, {
            place: where,
            note: 'Take the successor out if the passage is back; give any other passage an id of its own.',
          });
        } else if (end === undefined) {
          report(
            file,
            `Unexpected successor \`${successor}\` of \`${id}\`, expected one that does not lead in a circle`,
            {
              place: where,
              note: 'Name a passage that the essay holds.',
            },
          );
        } else if (!held.has(successor) && !data.ids.has(successor)) {
          report(file, `Unexpected successor \`${successor}\` of \`${id}\`, expected an id of this essay`, {
            place: where,
            note: didYouMean(successor, held.keys(), 'Name a passage that the essay holds.'),
          });
        }
      }
    }
  },
};
