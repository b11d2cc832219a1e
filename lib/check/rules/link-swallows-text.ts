import { visit } from 'unist-util-visit';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. 湯は‸https://example.com/teaを見る。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. For water see <https://example.com/tea>. <!-- #boil -->
 * ```
 *
 * > Unexpected `を見る。` in the address `https://example.com/tea`, expected the address to end before it
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. 湯は<https://example.com/tea>を見る。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. For water see <https://example.com/tea>. <!-- #boil -->
 * ```
 */
export const linkSwallowsText: Rule = {
  id: 'link-swallows-text',
  purpose: 'An address that stands in the text by itself ends where it should, not with the next space.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'link', ({ position }) => {
        const source = String(file).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
        const [, address, text] = /^(https?:\/\/[!-~]+|www\.[!-~]+)([^!-~][\s\S]*)$/.exec(source) ?? [];
        if (address === undefined || text === undefined) return;
        report(
          file,
          `Unexpected \`${text}\` in the address \`${address}\`, expected the address to end before it`,
          {
            place: position,
            note: `Write \`<${address}>\`, or \`[words](${address})\`.`,
            instead: `<${address}>${text}`,
          },
        );
      });
    }
  },
};
