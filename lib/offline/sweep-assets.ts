import { type Ground, listCaches, openCache } from './ground';
import { namedAssets } from './named-assets';

/** How long after one sweep the next may be, in milliseconds. */
const interval = 24 * 60 * 60 * 1000;

/** Where is written what the last sweep has found, below the site's root. */
const record = 'offline/last-sweep';

interface Sweep {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The assets that nothing which was stored referred to. */
  readonly unneeded: readonly string[];
}

/** Which assets go: those that nothing refers to and that nothing referred to at the last sweep; and what is left of them. */
export function decideSweep(
  assets: readonly string[],
  needed: ReadonlySet<string>,
  before: readonly string[],
): { readonly drop: readonly string[]; readonly unneeded: readonly string[] } {
  const unneeded = assets.filter((asset) => !needed.has(asset));
  return {
    drop: unneeded.filter((asset) => before.includes(asset)),
    unneeded: unneeded.filter((asset) => !before.includes(asset)),
  };
}

/**
 * Removes the assets of former editions, once a day at most, and none that was needed at the last sweep: a page that is
 * open, or can be gone back to, may yet load a script of its edition. For the same reason this is to be done only while
 * no more windows are open than the one whose page has just been loaded.
 */
export async function sweepAssets(ground: Ground): Promise<void> {
  const pages = await openCache(ground, 'pages');
  const last: Sweep | undefined = await (await pages.match(ground.base + record))?.json();
  if (last && ground.now() - last.at < interval) return;
  const assets = await openCache(ground, 'assets');
  const kept = (await assets.keys()).map(({ url }) => url);
  const { drop, unneeded } = decideSweep(kept, await findNeeded(ground), last?.unneeded ?? []);
  for (const url of drop) await assets.delete(url);
  const done: Sweep = { at: ground.now(), unneeded };
  await pages.put(ground.base + record, Response.json(done));
}

/** All that anything in the caches refers to: pages, pages that wait to take over, stylesheets, scripts. */
async function findNeeded(ground: Ground): Promise<Set<string>> {
  const needed = new Set<string>();
  for (const name of await listCaches(ground)) {
    const cache = await ground.caches.open(name);
    for (const { url } of await cache.keys()) {
      if (!/(\/|\.css|\.js)$/.test(url)) continue;
      const text = (await (await cache.match(url))?.text()) ?? '';
      for (const asset of namedAssets(text, ground.base)) needed.add(asset);
    }
  }
  return needed;
}
