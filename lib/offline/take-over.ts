import { cacheName, type Ground, openCache } from './ground';
import type { OfflineList } from './offline-list';

/**
 * Puts the new edition of what a list keeps in the place of the old, if it is complete, which its own list, put there
 * last, says. Broken off and begun again it comes to the same. Files that the old list named and the new does not go,
 * but no pages: what was read once stays to be read.
 */
export async function takeOver(ground: Ground, path: string): Promise<void> {
  const [pages, next] = [await openCache(ground, 'pages'), await openCache(ground, `next ${path}`)];
  const address = ground.base + path;
  const complete = await next.match(address);
  if (!complete) return;
  const list: OfflineList = await complete.clone().json();
  const former: OfflineList | undefined = await (await pages.match(address))?.json();
  for (const { url } of await next.keys()) {
    const file = url === address ? undefined : await next.match(url);
    if (file) await pages.put(url, file);
  }
  for (const name of Object.keys(former?.files ?? {}))
    if (!(name in list.files) && !name.endsWith('/')) await pages.delete(ground.base + name);
  await pages.put(address, complete);
  await ground.caches.delete(cacheName(ground, `next ${path}`));
}
