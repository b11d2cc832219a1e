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
 *
 * Bad:
 *
 * ```markdown ja.md
 * ‸![茶碗](https://example.com/bowl.svg) <!-- #bowl -->
 * ```
 *
 * ```markdown en.md
 * ‸![A bowl](https://example.com/bowl.svg) <!-- #bowl -->
 * ```
 *
 * > Unexpected image `https://example.com/bowl.svg` of another host, expected a relative address
 *
 * > Unexpected image `https://example.com/bowl.svg` of another host, expected a relative address
 *
 * Good:
 *
 * ```markdown ja.md
 * ![茶碗](bowl.svg) <!-- #bowl -->
 * ```
 *
 * ```markdown en.md
 * ![A bowl](bowl.svg) <!-- #bowl -->
 * ```
 */
export const linkAddress: Rule = {
  id: 'link-address',
  purpose: 'A link runs nothing, and an image comes from the site itself; the page would do without others.',
  severity: 'error',
  isHard: true,
  check({ essays }, report) {
    for (const { file, block } of proseBlocksOf(essays)) {
      visit(block.node, (inner) => {
        if (inner.type !== 'link' && inner.type !== 'image') return;
        const fault = faultOf(inner.url, inner.type === 'image');
        if (fault) report(file, fault.reason, { place: inner.position, note: fault.note });
      });
    }
  },
};

function faultOf(url: string, isImage: boolean): { reason: string; note: string } | undefined {
  if (!isSafeAddress(url) || /[\0-\x20\x7F]/.test(url)) {
    return {
      reason: `Unexpected address \`${url}\`, expected one of http, https or mailto, or a relative one`,
      note: 'Write the address out, beginning with https://, or make the link plain text.',
    };
  }
  if (isImage && /^(?:[a-z]+:)?\/\//i.test(url)) {
    return {
      reason: `Unexpected image \`${url}\` of another host, expected a relative address`,
      note: 'Put the image on this site, or link to it.',
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
