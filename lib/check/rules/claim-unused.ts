import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: ‸hot
 *     kind: observation
 *     ja: 湯は熱い。
 *     en: The water is hot.
 * ```
 *
 * > Unexpected claim `hot` that no segment makes, expected at least one
 *
 * Good:
 *
 * ```yaml annotations.yaml
 * claims:
 *   - id: hot
 *     kind: observation
 *     ja: 湯は熱い。
 *     en: The water is hot.
 * segments:
 *   pour: { claims: [hot] }
 * ```
 */
export const claimUnused: Rule = {
  id: 'claim-unused',
  purpose: 'A claim is made somewhere in the text.',
  severity: 'warning',
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
        });
      }
    }
  },
};
