import { visit } from 'unist-util-visit';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown en.md
 * | tea | heat |
 * | --- | --- |
 * ‸| gyokuro |
 * ‸| sencha | 50 | 2 |
 * <!-- #table -->
 * ```
 *
 * ```markdown ja.md
 * | 茶 | 温度 |
 * | --- | --- |
 * | 玉露 | |
 * | 煎茶 | 50 |
 * <!-- #table -->
 * ```
 *
 * > Unexpected row of 1 cell, expected 2 as in the first row
 *
 * > Unexpected row of 3 cells, expected 2 as in the first row
 *
 * Good:
 *
 * ```markdown en.md
 * | tea | heat |
 * | --- | --- |
 * | gyokuro | |
 * | sencha | 50 |
 * <!-- #table -->
 * ```
 *
 * ```markdown ja.md
 * | 茶 | 温度 |
 * | --- | --- |
 * | 玉露 | |
 * | 煎茶 | 50 |
 * <!-- #table -->
 * ```
 */
export const tableRagged: Rule = {
  id: 'table-ragged',
  purpose: 'All rows of a table have as many cells as its first; what is over would not be shown.',
  severity: 'warning',
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'table', ({ children: [first, ...rows] }) => {
        const width = first?.children.length ?? 0;
        for (const { children: cells, position } of rows) {
          if (cells.length === width) continue;
          const found = `${cells.length} cell${cells.length === 1 ? '' : 's'}`;
          report(file, `Unexpected row of ${found}, expected ${width} as in the first row`, {
            place: position,
            note: 'Add the cell that is missing, if only an empty one; or write `\\|` for a bar within a cell.',
          });
        }
      });
    }
  },
};
