import { type Ground, openCache } from './ground';
import { isKeepable } from './is-keepable';
import { namedAssets } from './named-assets';

/** Politely: after all that the reader waits for, and never out of the browser's own cache without asking. */
const quietly: RequestInit = { cache: 'no-cache', redirect: 'error', priority: 'low' };

/** Fetches what is to be kept. Throws if it cannot be had. */
export async function fetchQuietly(ground: Ground, address: string, init = quietly): Promise<Response> {
  const response = await ground.fetch(address, init);
  if (!isKeepable(response)) throw new Error(`${response.status} ${address}`);
  return response;
}

/**
 * Puts a page into a cache, but first all that it refers to into the cache of assets: what is stored can be shown
 * whole. Throws, and has not stored the page, if any of that cannot be had or there is no room.
 */
export async function keepPage(ground: Ground, to: Cache, address: string, page: Response): Promise<void> {
  await keepNamed(ground, page.clone());
  await to.put(address, page);
}

async function keepNamed(ground: Ground, response: Response): Promise<void> {
  if (!/^text\/(html|css|javascript)/.test(response.headers.get('content-type') ?? '')) return;
  const assets = await openCache(ground, 'assets');
  for (const address of namedAssets(await response.text(), ground.base)) {
    if (await assets.match(address)) continue;
    // Named by its contents, so that the browser's own copy is as good as any.
    const asset = await fetchQuietly(ground, address, { redirect: 'error', priority: 'low' });
    await keepNamed(ground, asset.clone());
    await assets.put(address, asset);
  }
}
