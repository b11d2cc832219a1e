import type { Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProseBlock } from '../../content/prose';
import { type Position, pointTo } from '../../content/report-fault';
import { counterpart } from '../../model';
import { passagesOf } from '../passages';
import type { Rule } from '../rule';

/**
 * Bad:
 *
 * ```markdown ja.md
 * 1. [湯](https://example.com/water)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil ‸[water](https://example.com/wine). <!-- #boil -->
 * ```
 *
 * > Unexpected address `https://example.com/wine`, expected `https://example.com/water` as in essays/tea/ja.md
 *
 * Good:
 *
 * ```markdown ja.md
 * 1. [湯](https://ja.wikipedia.org/wiki/湯)を沸かす。 <!-- #boil -->
 * ```
 *
 * ```markdown en.md
 * 1. Boil [water](https://en.wikipedia.org/wiki/Water). <!-- #boil -->
 * ```
 *
 * Pages that each language has for itself, as their addresses show, stand for each other.
 */
export const linkDiffers: Rule = {
  id: 'link-differs',
  purpose: 'A translation links to what its source links to, and shows the same images.',
  severity: 'warning',
  check({ essays }, report) {
    for (const essay of essays) {
      const from = essay.essay.data?.source ?? 'ja';
      const to = counterpart(from);
      const { file } = essay.prose[to];
      const { file: sourceFile } = essay.prose[from];
      for (const { blocks } of passagesOf(essay)) {
        const source = addressesOf(blocks[from]);
        const translation = addressesOf(blocks[to]);
        const missing = [...source].filter(([key]) => !translation.has(key));
        const added = [...translation].filter(([key]) => !source.has(key));
        for (let index = 0; index < Math.max(missing.length, added.length); index++) {
          const [, wanted] = missing[index] ?? [];
          const [, found] = added[index] ?? [];
          // A page of a language's own and whatever answers it in the other.
          if (wanted && found && wanted.isOwn !== undefined && found.isOwn !== undefined) continue;
          const reason = !wanted
            ? `Unexpected address \`${found?.url}\`, expected none: ${sourceFile.path} has none like it`
            : found
              ? `Unexpected address \`${found.url}\`, expected \`${wanted.url}\` as in ${sourceFile.path}`
              : `Unexpected absence of the address \`${wanted.url}\`, expected it as in ${sourceFile.path}`;
          report(file, reason, {
            place: found?.place ?? blocks[to][0]?.node.position,
            note: 'Give both the same address. If each language has a page of its own, add an exception that says so.',
            cause: wanted && pointTo(sourceFile, wanted.place, 'The source has it here'),
          });
        }
      }
    }
  },
};

interface Address {
  readonly url: string;
  readonly place: Position | undefined;
  /** The language that the address names, for a page that is there in several. */
  readonly isOwn: string | undefined;
}

/** The addresses of links and images in blocks, by what makes them the same in both languages. */
function addressesOf(blocks: readonly ProseBlock[]): Map<string, Address> {
  const addresses = new Map<string, Address>();
  for (const { node } of blocks) {
    visit(node, (inner) => {
      if ((inner.type !== 'link' && inner.type !== 'image') || inner.url === '') return;
      const url = bareAddress(inner);
      const key = withoutLanguage(url);
      const isOwn = key === url.replace(/\/$/, '') ? undefined : key;
      if (!addresses.has(key)) addresses.set(key, { url, place: inner.position, isOwn });
    });
  }
  return addresses;
}

/** An address without what names a language in it: `//ja.`, `/en-us/`, `tea.ja.svg`, `?hl=ja`, `.jp` for a country. */
function withoutLanguage(url: string): string {
  return url
    .replace(/^(https?:\/\/)(?:ja|jp|en|www)\./i, '$1')
    .replace(/^(https?:\/\/[^/?#]+?)(?:\.co)?\.(?:jp|uk)(?=[/?#]|$)/i, '$1.com')
    .replace(/[._-](?:ja|en)(?=\.\w+$)/i, '')
    .replace(/\/(?:ja|jp|en|ja[-_]jp|en[-_](?:us|gb))(?=[/?#.]|$)/gi, '')
    .replace(/([?&])(?:hl|lang|locale)=(?:ja|en)[\w-]*/gi, '$1')
    .replace(/[?&]+$/, '')
    .replace(/\/$/, '');
}

/** Where an address that stands by itself should have ended; `link-swallows-text` tells of it. */
function bareAddress(node: Link | Image): string {
  const [only] = node.type === 'link' ? node.children : [];
  const isBare = only?.type === 'text' && node.url.endsWith(only.value);
  return isBare ? node.url.replace(/[^!-~][\s\S]*$/, '') : node.url;
}
