import { counterpart, languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md #boil #leaves #wait #pour
 * 1. Boil water, and pour. <!-- ‸#boil #pour -->
 * 2. Add leaves. <!-- #leaves -->
 * 3. Wait. <!-- #wait -->
 * ```
 *
 * > Unexpected merge of `boil` and `pour`, expected segments that follow each other in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown en.md #boil #leaves #wait #pour
 * 1. Boil water. <!-- #boil -->
 * 2. Add leaves. <!-- #leaves -->
 * 3. Wait and pour. <!-- #wait #pour -->
 * ```
 */
export const segmentMerge: Rule = {
  id: 'segment-merge',
  purpose: 'Segments that one language merges follow each other in the other, so that they can share a row.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const other = essay.prose[counterpart(language)];
        if (!prose || !other.prose) continue;
        const positions = new Map([...other.prose.places.keys()].map((id, index) => [id, index]));
        for (const { ids } of prose.blocks) {
          const held = ids.filter(({ id }) => positions.has(id));
          const found = held.map(({ id }) => positions.get(id) ?? 0).sort((a, b) => a - b);
          const gap = found.findIndex(
            (position, index) => index > 0 && position - (found[index - 1] ?? 0) > 1,
          );
          if (gap === -1) continue;
          const between = [...positions.keys()].slice((found[gap - 1] ?? 0) + 1, found[gap]);
          report(
            file,
            `Unexpected merge of ${held.map(({ id }) => `\`${id}\``).join(' and ')}, expected segments that follow each other in ${other.file.path}`,
            {
              place: held[0]?.place,
              note: `There \`${between.join('`, `')}\` stands between them: merge that too, or give each its own block.`,
            },
          );
        }
      }
    }
  },
};
