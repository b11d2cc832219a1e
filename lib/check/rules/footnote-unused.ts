import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * ‸[^cup]: 茶碗に。 <!-- #note-cup -->
 * ```
 *
 * ```markdown en.md
 * ‸[^cup]: Into a bowl. <!-- #note-cup -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   note-cup: { layer: pot }
 * ```
 *
 * > Unexpected footnote `cup` that the text does not refer to, expected `[^cup]` where it belongs
 *
 * > Unexpected footnote `cup` that the text does not refer to, expected `[^cup]` where it belongs
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 注ぐ。[^cup] <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour.[^cup] <!-- #pour -->
 * ```
 *
 * ```markdown ja.md
 * [^cup]: 茶碗に。 <!-- #note-cup -->
 * ```
 *
 * ```markdown en.md
 * [^cup]: Into a bowl. <!-- #note-cup -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   note-cup: { layer: pot }
 * ```
 */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  purpose:
    'Readers come to a footnote from the text: one that nothing refers to has no number and no way back.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const notes = (prose?.blocks ?? []).flatMap(({ node, number }) =>
          node.type === 'footnoteDefinition' ? { node, number } : [],
        );
        const used = new Set(notes.flatMap(({ node, number }) => (number ? node.identifier : [])));
        for (const { node } of notes) {
          // A second definition of a label that is in use is reported as such.
          if (used.has(node.identifier)) continue;
          const label = node.label ?? node.identifier;
          report(
            file,
            `Unexpected footnote \`${label}\` that the text does not refer to, expected \`[^${label}]\` where it belongs`,
            {
              place: node.position,
              note: `Put \`[^${label}]\` behind the words that it is about, or take the footnote out in both languages.`,
            },
          );
        }
      }
    }
  },
};
