import { visit } from 'unist-util-visit';
import { languages } from '../../model';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸![](images/bowl.svg) <!-- #bowl -->
 * ```
 *
 * > Unexpected image without a description, expected what it shows in words
 *
 * Good:
 *
 * ```markdown en.md
 * ![A shallow bowl with a chipped rim](images/bowl.svg) <!-- #bowl -->
 * ```
 */
export const imageAlt: Rule = {
  id: 'image-alt',
  purpose: 'Whoever does not see an image is told what it shows (WCAG 2.2, 1.1.1).',
  severity: 'error',
  check({ essays }, report) {
    for (const { prose: texts } of essays) {
      for (const language of languages) {
        const { file, prose } = texts[language];
        for (const { node } of prose?.blocks ?? []) {
          visit(node, 'image', ({ alt, url, position: place }) => {
            if (alt?.trim()) return;
            report(file, 'Unexpected image without a description, expected what it shows in words', {
              place,
              note: `Write it between the brackets, in the language of the text: \`![…](${url})\`.`,
            });
          });
        }
      }
    }
  },
};
