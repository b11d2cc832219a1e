import { cacheName, type Ground, openCache } from './ground';
import { fetchQuietly, keepPage } from './keep-page';
import { type OfflineList, shortHash } from './offline-list';
import { takeOver } from './take-over';

/** How many files are fetched at once. */
const width = 3;

/** The list of that path as it is kept; `undefined` if what it names is not all there. */
export async function keptList(ground: Ground, path: string): Promise<OfflineList | undefined> {
  const pages = await openCache(ground, 'pages');
  return (await pages.match(ground.base + path))?.json();
}

/**
 * Brings what is kept by a list to the edition that is published now: fetches what differs from what is stored, beside
 * it, and puts it in its place when all of it is there. What was fetched when this was broken off is used the next time.
 * Throws if something cannot be had or if yet another edition comes meanwhile; then all is as it was.
 */
export async function keepList(ground: Ground, path: string): Promise<void> {
  const pages = await openCache(ground, 'pages');
  const ask = async () => (await fetchQuietly(ground, ground.base + path)).text();
  const asked = await ask();
  if (asked === (await (await pages.match(ground.base + path))?.text())) return;
  const list: OfflineList = JSON.parse(asked);
  const next = await openCache(ground, `next ${path}`);
  const waiting = Object.entries(list.files).reverse();
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      const [name, hash] = file;
      const address = ground.base + name;
      if (hash === (await hashOf(next, address)) || hash === (await hashOf(pages, address))) continue;
      await keepPage(ground, next, address, await fetchQuietly(ground, address));
    }
  };
  const stop = (reason: unknown) => {
    waiting.length = 0;
    throw reason;
  };
  const lanes = Array.from({ length: width }, () => work().catch(stop));
  // What one of them fails at ends the others after what they are at, and the whole only then.
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
  // Had a new edition come meanwhile, some of the files might be of the old one, and some of the new.
  if ((await ask()) !== asked) throw new Error(`${path} has changed`);
  // From here on it counts as complete, wherever it is broken off.
  await next.put(ground.base + path, new Response(asked));
  await takeOver(ground, path);
}

/** Whether new editions wait that were complete when the worker was stopped, and puts them in their places. */
export async function finishLists(ground: Ground): Promise<void> {
  const prefix = cacheName(ground, 'next ');
  for (const name of await ground.caches.keys())
    if (name.startsWith(prefix)) await takeOver(ground, name.slice(prefix.length));
}

async function hashOf(cache: Cache, address: string): Promise<string | undefined> {
  const stored = await cache.match(address);
  return stored && hashOfBytes(await stored.arrayBuffer());
}

/** The hash by which a list would name these bytes. */
export async function hashOfBytes(bytes: BufferSource): Promise<string> {
  return shortHash(await crypto.subtle.digest('SHA-256', bytes));
}
