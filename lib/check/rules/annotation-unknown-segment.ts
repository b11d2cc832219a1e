import { didYouMean, worthComparing } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```yaml annotations.yaml
 * segments:
 *   ‸drink: { layer: pot }
 * ```
 *
 * > Unexpected annotation of `drink`, expected an id that the prose holds
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
 */
export const annotationUnknownSegment: Rule = {
  id: 'annotation-unknown-segment',
  purpose: 'An annotation belongs to a segment of the prose.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file, place } = essay.annotations;
      if (!data || !isWhole(essay)) continue;
      const held = heldIds(essay);
      const unannotated = [...held.keys()].filter((id) => !data.segments.has(id));
      for (const id of data.segments.keys()) {
        if (held.has(id)) continue;
        report(file, `Unexpected annotation of \`${id}\`, expected an id that the prose holds`, {
          place: place(['segments', id], 'key'),
          note: didYouMean(id, worthComparing(unannotated), 'Take it out, or give a block this id.'),
        });
      }
    }
  },
};
