import { offlineListPath, pathInOtherLocale, readOfflineListPath, readPagePath } from '../links';
import { type Ground, openCache, pathOf } from './ground';
import { finishLists, hashOfBytes, keepList, keptList } from './keep-list';
import { fetchQuietly, keepPage } from './keep-page';

/**
 * Keeps what belongs to a page that has been read: the page itself, the same in the other language, the site around it,
 * and its text as a whole; and brings every text that is kept already to the edition that is published now. With
 * `sparingly` only what was read is kept. Throws where the line or the room ends; what was complete stays.
 */
export async function keepRead(ground: Ground, address: string, sparingly = false): Promise<void> {
  const path = pathOf(address, ground.base);
  const page = path === undefined ? undefined : readPagePath(path);
  if (path === undefined || !page) return;
  await finishLists(ground);
  const pages = await openCache(ground, 'pages');
  // The first page that is read is there before the worker is.
  if (!(await pages.match(ground.base + path))) await refresh(ground, pages, path);
  if (sparingly) return;

  await keepList(ground, offlineListPath());
  const editions = (await keptList(ground, offlineListPath()))?.texts ?? {};
  const kept = (await pages.keys()).flatMap(
    ({ url }) => readOfflineListPath(pathOf(url, ground.base) ?? '') ?? [],
  );
  for (const slug of new Set([...(page.slug ? [page.slug] : []), ...kept])) {
    const list = await pages.match(ground.base + offlineListPath(slug));
    const isThere = list && (await hashOfBytes(await list.arrayBuffer())) === editions[slug];
    if (slug in editions && !isThere) await keepList(ground, offlineListPath(slug));
  }

  const other = pathInOtherLocale(path);
  const isListed = async (list: string) =>
    other !== undefined && other in ((await keptList(ground, list))?.files ?? {});
  if (
    other === undefined ||
    (await isListed(offlineListPath())) ||
    (await isListed(offlineListPath(page.slug)))
  )
    return;
  await refresh(ground, pages, other);
}

async function refresh(ground: Ground, pages: Cache, path: string): Promise<void> {
  await keepPage(ground, pages, ground.base + path, await fetchQuietly(ground, ground.base + path));
}
