import type { Rule } from '../rule';

/**
 * Bad: `- id: leap` below `claims:`, and no segment with `claims: [leap]`.
 *
 * > Unexpected claim `leap` that no segment makes, expected at least one
 *
 * Good: `ai-l2: { layer: ai, claims: [leap] }`.
 */
export const claimUnused: Rule = {
  id: 'claim-unused',
  purpose: 'A claim is made somewhere in the text.',
  check({ essays }, report) {
    for (const { annotations } of essays) {
      const { data, file, place } = annotations;
      if (!data) continue;
      const made = new Set([...data.segments.values()].flatMap(({ claims }) => claims));
      for (const [index, { id }] of data.claims.entries()) {
        if (made.has(id)) continue;
        report(file, `Unexpected claim \`${id}\` that no segment makes, expected at least one`, {
          place: place(['claims', index, 'id']),
          note: 'Add it to the `claims` of the segments that make it, or take it out.',
          isWarning: true,
        });
      }
    }
  },
};
