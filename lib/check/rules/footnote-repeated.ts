import type { FootnoteDefinition } from 'mdast';
import { pointTo } from '../../content/report-fault';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
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
 *
 * ‸[^cup]: 静かに。 <!-- #note-calm -->
 * ```
 *
 * ```markdown en.md
 * [^cup]: Into a bowl. <!-- #note-cup -->
 *
 * ‸[^cup]: Calmly. <!-- #note-calm -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   note-cup: { layer: pot }
 *   note-calm: { layer: pot }
 * ```
 *
 * > Unexpected second footnote `cup`, expected each label once
 *
 * > Unexpected second footnote `cup`, expected each label once
 *
 * Good:
 *
 * ```markdown ja.md
 * 4. 注ぐ。[^cup][^calm] <!-- #pour -->
 * ```
 *
 * ```markdown en.md
 * 4. Pour.[^cup][^calm] <!-- #pour -->
 * ```
 *
 * ```markdown ja.md
 * [^cup]: 茶碗に。 <!-- #note-cup -->
 *
 * [^calm]: 静かに。 <!-- #note-calm -->
 * ```
 *
 * ```markdown en.md
 * [^cup]: Into a bowl. <!-- #note-cup -->
 *
 * [^calm]: Calmly. <!-- #note-calm -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   note-cup: { layer: pot }
 *   note-calm: { layer: pot }
 * ```
 */
export const footnoteRepeated: Rule = {
  id: 'footnote-repeated',
  purpose: 'A label stands for one footnote; of two, Markdown shows the first and drops the other.',
  severity: 'error',
  isHard: true,
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
