import { visit } from 'unist-util-visit';
import { addressFault } from '../address-fault';
import { proseBlocksOf } from '../prose-blocks';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. ‸[湯](javascript:alert(1))を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water](javascript:alert(1)). <!-- #boil -->
 * ```
 *
 * > Unexpected address `javascript:alert(1)`, expected one of http, https or mailto, or a relative one
 *
 * > Unexpected address `javascript:alert(1)`, expected one of http, https or mailto, or a relative one
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](https://example.com/). <!-- #boil -->
 * ```
 */
export const linkAddress: Rule = {
  id: 'link-address',
  purpose: 'A link leads somewhere, runs nothing and gives no password away.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, 'link', (inner) => {
        const fault = addressFault(inner.url);
        if (fault) report(file, fault.reason, { place: inner.position, note: fault.note });
      });
    }
  },
};
