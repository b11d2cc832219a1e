import type { FootnoteDefinition } from 'mdast';
import { pointTo } from '../../content/report-fault';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad: `[^leaf]: Camellia sinensis. <!-- #note-leaf -->` and `[^leaf]: Dried. <!-- #note-dried -->`.
 *
 * > Unexpected second footnote `leaf`, expected each label once
 *
 * Good: `[^leaf]: …` and `[^dried]: …`.
 */
export const footnoteRepeated: Rule = {
  id: 'footnote-repeated',
  purpose: 'A label stands for one footnote; of two, Markdown shows the first and drops the other.',
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        const first = new Map<string, FootnoteDefinition>();
        const inFile = (prose?.blocks ?? [])
          .flatMap(({ node }) => (node.type === 'footnoteDefinition' ? node : []))
          .sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
        for (const node of inFile) {
          const known = first.get(node.identifier);
          if (!known) first.set(node.identifier, node);
          else {
            report(
              file,
              `Unexpected second footnote \`${node.label ?? node.identifier}\`, expected each label once`,
              {
                place: node.position,
                note: 'Give it a label of its own, and refer to it by that.',
                cause: pointTo(file, known.position, 'First defined here'),
              },
            );
          }
        }
      }
    }
  },
};
