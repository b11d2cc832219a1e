import { visit } from 'unist-util-visit';
import { createLocator } from '../../content/locate';
import { languages } from '../../model';
import { didYouMean } from '../did-you-mean';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 4. 注ぐ。‸[^cup] <!-- #pour -->
 * ```
 *
 * > Unexpected reference to the footnote `cup`, expected one that the file defines
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
 * [^cup]: Into a bowl. \[^cup] <!-- #note-cup -->
 * ```
 *
 * ```yaml annotations.yaml
 * segments:
 *   note-cup: { layer: pot }
 * ```
 *
 * What is escaped is text.
 */
export const footnoteUndefined: Rule = {
  id: 'footnote-undefined',
  purpose:
    'A reference to a footnote has a footnote to lead to; Markdown takes it for text where there is none.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const essay of essays) {
      for (const language of languages) {
        const { file, prose } = essay.prose[language];
        if (!prose) continue;
        const source = String(file);
        const locate = createLocator(source);
        const defined = prose.blocks.flatMap(({ node }) =>
          node.type === 'footnoteDefinition' ? (node.label ?? node.identifier) : [],
        );
        for (const { node } of prose.blocks) {
          visit(node, 'text', ({ position }) => {
            const start = position?.start.offset;
            if (start === undefined) return;
            const written = source.slice(start, position?.end.offset);
            for (const { 0: reference, 1: label = '', index } of written.matchAll(
              /(?<!\\)\[\^([^\]\s\\]+)\]/g,
            )) {
              report(
                file,
                `Unexpected reference to the footnote \`${label}\`, expected one that the file defines`,
                {
                  place: {
                    start: locate(start + index),
                    end: locate(start + index + reference.length),
                  },
                  note: didYouMean(
                    label,
                    defined,
                    `Define it on a line of its own, \`[^${label}]: … <!-- #note-${idOf(label)} -->\`, or write \`\\[\` where it is text.`,
                  ),
                },
              );
            }
          });
        }
      }
    }
  },
};

/** What of a label can stand in an id; `1` where nothing can. */
function idOf(label: string): string {
  return (
    label
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || '1'
  );
}
