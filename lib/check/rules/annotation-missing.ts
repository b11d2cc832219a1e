import { heldIds } from '../held-ids';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 注ぐ。 <!-- #pour -->
 * 5. 飲む。 <!-- ‸#drink -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour. <!-- #pour -->
 * 5. Drink. <!-- #drink -->
 * ```
 *
 * > Unexpected segment `drink` without annotation, expected it in essays/tea/annotations.yaml
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
export const annotationMissing: Rule = {
  id: 'annotation-missing',
  purpose: 'Every segment says which layer it is about.',
  severity: 'error',
  isHard: true,
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
