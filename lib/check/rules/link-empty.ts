import { visit } from 'unist-util-visit';
import { proseText } from '../../content/prose-text';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 1. Boil ‸[water]()‸[](https://example.com/). <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/)を沸かす。 <!-- #boil -->
 * ```
 *
 * > Unexpected link `water` that leads nowhere, expected an address between the brackets
 *
 * > Unexpected link to `https://example.com/` without words, expected them between the brackets
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil [water](https://example.com/). <!-- #boil -->
 * ```
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/)を沸かす。 <!-- #boil -->
 * ```
 */
export const linkEmpty: Rule = {
  id: 'link-empty',
  purpose: 'A link has words to click on and leads somewhere.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'link', (link) => {
        const words = proseText(link).trim();
        if (words !== '' && link.url !== '') return;
        const reason =
          link.url === ''
            ? `Unexpected link \`${words}\` that leads nowhere, expected an address between the brackets`
            : `Unexpected link to \`${link.url}\` without words, expected them between the brackets`;
        report(file, reason, {
          place: link.position,
          note: 'Write `[words](address)`, or take the link out.',
        });
      });
    }
  },
};
