import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad: `[^leaf]: Camellia sinensis. <!-- #note-leaf -->`, and no `[^leaf]` in that language's text.
 *
 * > Unexpected footnote `leaf` that the text does not refer to, expected `[^leaf]` where it belongs
 *
 * Good: `Tea[^leaf] is old. <!-- #tea -->`, in both languages.
 */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  purpose:
    'Readers come to a footnote from the text: one that nothing refers to has no number and no way back.',
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
