import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad: `ai-l2: { layer: ai, claims: [leap] }`, and no claim has the id `leap`.
 *
 * > Unexpected claim `leap`, expected one of those below `claims:`
 *
 * Good: the same, with `- id: leap` below `claims:`.
 */
export const claimUnknown: Rule = {
  id: 'claim-unknown',
  purpose: 'Claims that segments make are declared.',
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
