import { heldIds } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad: `… <!-- #ai-l2 -->` in ja.md, and no `ai-l2:` below `segments:` in annotations.yaml.
 *
 * > Unexpected segment `ai-l2` without annotation, expected it in content/essays/x/annotations.yaml
 *
 * Good: `ai-l2: { layer: ai.l2 }` there.
 */
export const annotationMissing: Rule = {
  id: 'annotation-missing',
  purpose: 'Every segment says which layer it is about.',
  check({ essays }, report) {
    for (const essay of essays) {
      const { data, file } = essay.annotations;
      if (!data) continue;
      for (const [id, language] of heldIds(essay)) {
        if (data.segments.has(id)) continue;
        const shown = essay.prose[language];
        report(shown.file, `Unexpected segment \`${id}\` without annotation, expected it in ${file.path}`, {
          place: shown.prose?.places.get(id),
          note: `Below \`segments:\` add \`${id}: { layer: frame }\`, or the layer that it is about.`,
        });
      }
    }
  },
};
