import { visit } from 'unist-util-visit';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * ‸![](bowl.svg) <!-- #bowl -->
 * ```
 *
 * > Unexpected image `bowl.svg` without words, expected what it shows between the brackets
 *
 * Good:
 *
 * ```markdown en.md
 * ![A bowl](bowl.svg) <!-- #bowl -->
 * ```
 */
export const imageAlt: Rule = {
  id: 'image-alt',
  purpose: 'An image says in words what it shows, for those who do not see it (WCAG 2.2, 1.1.1).',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'image', ({ url, alt, position }) => {
        if ((alt ?? '').trim() !== '') return;
        report(
          file,
          `Unexpected image \`${url}\` without words, expected what it shows between the brackets`,
          {
            place: position,
            note: 'Write `![what it shows](address)`, in the language of the text.',
          },
        );
      });
    }
  },
};
