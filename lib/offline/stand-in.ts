import { offlinePath, pathInOtherLocale, readPagePath } from '../links';
import { counterpart, type Language } from '../model';
import { type Ground, openCache } from './ground';
import { fillOfflinePage, listKept, standIn } from './offline-page';

/**
 * The answer to a request for a page (`ja/tea/map/`) that cannot be had and was never read: that it is so, in the page's
 * language, and what can be read instead. `locale` is for pages that have none. `undefined` if not even that is stored.
 */
export async function answerUnread(
  ground: Ground,
  path: string,
  locale: Language,
): Promise<Response | undefined> {
  const language = readPagePath(path)?.locale ?? locale;
  const page = await storedOfflinePage(ground, language);
  if (!page) return undefined;
  const root = new URL(ground.base).pathname;
  const other = pathInOtherLocale(path) ?? offlinePath(counterpart(language));
  const html = standIn(await page.text(), root + offlinePath(counterpart(language)), root + other);
  // The worker stands between the reader and a server that does not answer (RFC 9110, § 15.6.5).
  return rewritten(page, fillOfflinePage(html, await listKept(ground, language)), 504);
}

/** The page that tells what can be read, as the site has it or as it is stored, with what that is. */
export async function fillIn(ground: Ground, page: Response, locale: Language): Promise<Response> {
  return rewritten(page, fillOfflinePage(await page.text(), await listKept(ground, locale)), page.status);
}

async function storedOfflinePage(ground: Ground, locale: Language): Promise<Response | undefined> {
  return (await openCache(ground, 'pages')).match(ground.base + offlinePath(locale));
}

/** Another text under the headers of a page, but for those that speak of the text that it had. */
function rewritten({ headers }: Response, html: string, status: number): Response {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'etag', 'last-modified', 'speculation-rules'])
    kept.delete(name);
  return new Response(html, { status, headers: kept });
}
