import { visit } from 'unist-util-visit';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * 1. Boil water,‸\u{20}\u{20}
 *    and wait. <!-- #boil -->
 * ```
 *
 * > Unexpected line break by two spaces, expected `\` at the end of the line
 *
 * Good:
 *
 * ```markdown en.md
 * 1. Boil water,\
 *    and wait. <!-- #boil -->
 * ```
 */
export const hardBreakSpaces: Rule = {
  id: 'hard-break-spaces',
  purpose: 'A line break can be seen in the source: many editors take spaces at the end of a line away.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'break', ({ position }) => {
        const source = String(file).slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
        if (!source.startsWith(' ')) return;
        report(file, 'Unexpected line break by two spaces, expected `\\` at the end of the line', {
          place: position,
          note: 'End the line in `\\`; or delete the spaces, if no break was meant.',
          instead: source.replace(/^ +/, '\\'),
        });
      });
    }
  },
};
