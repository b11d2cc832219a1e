import { visit } from 'unist-util-visit';
import { isSafeAddress } from '../../render/safe-address';
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
        const fault = faultOf(inner.url);
        if (fault) report(file, fault.reason, { place: inner.position, note: fault.note });
      });
    }
  },
};

function faultOf(url: string): { reason: string; note: string } | undefined {
  if (!isSafeAddress(url) || /[\0-\x20\x7F]/.test(url)) {
    return {
      reason: `Unexpected address \`${url}\`, expected one of http, https or mailto, or a relative one`,
      note: 'Write the address out, beginning with https://, or make the link plain text.',
    };
  }
  if (/^[\\/]{2}/.test(url)) {
    return {
      reason: `Unexpected address \`${url}\` without a protocol, expected \`https://${url.slice(2)}\``,
      note: 'Write `https:` before it: what it leads to would change with where the site stands.',
    };
  }
  const [, protocol, rest = ''] = /^(https?):(?!\/\/)(.*)$/i.exec(url) ?? [];
  if (protocol !== undefined) {
    return {
      reason: `Unexpected address \`${url}\`, expected \`${protocol.toLowerCase()}://${rest.replace(/^\/+/, '')}\``,
      note: 'Write both slashes after the protocol.',
    };
  }
  if (/^https?:\/\/[^/?#]*@/i.test(url)) {
    return {
      reason: `Unexpected name or password in \`${url}\`, expected an address that everyone may see`,
      note: 'Take out what stands before the @, and change the password: it has been in a file.',
    };
  }
  return undefined;
}
