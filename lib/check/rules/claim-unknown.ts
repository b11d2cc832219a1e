import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   pour:
 *     claims: [ ‸haet ]
 * ```
 *
 * > Unexpected claim `haet`, expected one of those below `claims:`
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * segments:
 *   pour:
 *     claims: [ heat ]
 * ```
 */
export const claimUnknown: Rule = {
  id: 'claim-unknown',
  purpose: 'Claims that segments make are declared.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      const known = new Set(data.claims.map(({ id }) => id));
      for (const [segment, { claims }] of data.segments) {
        for (const [index, claim] of claims.entries()) {
          if (known.has(claim)) continue;
          report(file, `Unexpected claim \`${claim}\`, expected one of those below \`claims:\``, {
            place: place(['segments', segment, 'claims', index]),
            note: didYouMean(claim, known, 'Add it below `claims:`.'),
          });
        }
      }
    }
  },
};
