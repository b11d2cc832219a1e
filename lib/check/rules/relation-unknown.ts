import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad: `relations: [{ kind: supports, claim: leep }]`, and no claim has the id `leep`; or a claim's relation to itself.
 *
 * > Unexpected relation to `leep`, expected another claim of this essay
 *
 * Good: `relations: [{ kind: supports, claim: leap }]`, with `- id: leap` below `claims:`.
 */
export const relationUnknown: Rule = {
  id: 'relation-unknown',
  purpose: 'A claim is related to other claims of its essay.',
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      const known = new Set(data.claims.map(({ id }) => id));
      for (const [index, { id, relations }] of data.claims.entries()) {
        for (const [number, { claim }] of relations.entries()) {
          if (known.has(claim) && claim !== id) continue;
          report(file, `Unexpected relation to \`${claim}\`, expected another claim of this essay`, {
            place: place(['claims', index, 'relations', number, 'claim']),
            note:
              claim === id ? 'Take the relation out.' : didYouMean(claim, known, 'Add it below `claims:`.'),
          });
        }
      }
    }
  },
};
