import { didYouMean, worthComparing } from '../did-you-mean';
import { heldIds, isWhole } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad: `ai-l9: { layer: ai }` in annotations.yaml, while no block of the essay has that id.
 *
 * > Unexpected annotation of `ai-l9`, expected an id that the prose holds
 *
 * Good: `ai-l2: { layer: ai }`, and `… <!-- #ai-l2 -->` in the prose.
 */
export const annotationUnknownSegment: Rule = {
  id: 'annotation-unknown-segment',
  purpose: 'An annotation belongs to a segment of the prose.',
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
