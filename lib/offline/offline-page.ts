import { fragments, offlinePath, readPagePath } from '../links';
import type { Language } from '../model';
import { type Ground, openCache, pathOf } from './ground';

/** A page that is stored: where it is, and what its `<title>` says, as HTML. */
export interface Kept {
  readonly address: string;
  readonly title: string;
}

/** What can be read in a language: its texts, and then the pages of the site. */
export async function listKept(ground: Ground, locale: Language): Promise<Kept[]> {
  const pages = await openCache(ground, 'pages');
  const found: (Kept & { readonly isText: boolean })[] = [];
  for (const { url } of await pages.keys()) {
    const path = pathOf(url, ground.base) ?? '';
    const page = readPagePath(path);
    // Passages and terms are reached from these.
    if (page?.locale !== locale || path === offlinePath(locale) || path.split('/').length > 3) continue;
    const html = (await (await pages.match(url))?.text()) ?? '';
    const [, title] = /<title>([^<]*?)(?: \| [^<|]*)?<\/title>/.exec(html) ?? [];
    if (title) found.push({ address: new URL(url).pathname, title, isText: page.slug !== undefined });
  }
  return found.sort((a, b) => Number(b.isText) - Number(a.isText));
}

/** The page that tells what can be read without a connection, with what that is. */
export function fillOfflinePage(html: string, kept: readonly Kept[]): string {
  if (kept.length === 0) return html;
  const items = kept
    .map(({ address, title }) => `<li><a href="${inAttribute(address)}">${title}</a></li>`)
    .join('');
  return show(html, 'kept').replace(/(id="page\.kept"[\s\S]*?<ul[^>]*>)/, (before) => before + items);
}

/**
 * The same page standing in for one that cannot be shown: with the words that say so, and leading on to that page in the
 * other language, by its address `other`, instead of to itself.
 */
export function standIn(html: string, self: string, other: string): string {
  return show(html, 'unread').replaceAll(`"${self}"`, () => `"${inAttribute(other)}"`);
}

const inAttribute = (address: string) => address.replaceAll('&', '&amp;').replaceAll('"', '%22');

/** Takes the attribute `hidden` from a part of the page. */
function show(html: string, part: string): string {
  const id = fragments.page(part).replace('.', '\\.');
  return html.replace(new RegExp(`(<\\w+ (?=[^>]*id="${id}")[^>]*?) hidden(?:="")?(?=[\\s>])`), '$1');
}
