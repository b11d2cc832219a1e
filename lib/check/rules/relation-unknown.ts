import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *     relations:
 *       - { kind: explains, claim: ‸patiense }
 *       - { kind: supports, claim: ‸heat }
 * ```
 *
 * > Unexpected relation to `patiense`, expected another claim of this essay
 *
 * > Unexpected relation to `heat`, expected another claim of this essay
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: heat
 *     relations:
 *       - { kind: explains, claim: patience }
 * ```
 */
export const relationUnknown: Rule = {
  id: 'relation-unknown',
  purpose: 'A claim is related to other claims of its essay.',
  severity: 'error',
  isHard: true,
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
