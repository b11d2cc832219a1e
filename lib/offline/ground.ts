/** What the worker stands on. */
export interface Ground {
  /** The address of the site's root, which is the worker's scope: `https://example.org/reader/`. */
  readonly base: string;
  readonly caches: CacheStorage;
  fetch(asked: Request | string, init?: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Goes up when what is stored is to be understood in another way; what an earlier worker has stored is then dropped. */
const version = 1;

/** How the names of this site's caches begin. Another site on the same host has another base, and its own. */
export const cachePrefix = ({ base }: Ground): string => `taiyaku ${new URL(base).pathname} `;

/**
 * `pages` holds what can be shown, and the lists of what is kept; `assets` all that it refers to and that is named by
 * its contents. `next …` holds the parts of one list's new edition until it is complete.
 */
export type CacheKind = 'pages' | 'assets' | `next ${string}`;

export const cacheName = (ground: Ground, kind: CacheKind): string =>
  `${cachePrefix(ground)}${version} ${kind}`;

export const openCache = (ground: Ground, kind: CacheKind): Promise<Cache> =>
  ground.caches.open(cacheName(ground, kind));

/** The names of all of this site's caches. */
export async function listCaches(ground: Ground): Promise<string[]> {
  return (await ground.caches.keys()).filter((name) => name.startsWith(cachePrefix(ground)));
}

/** The names of this site's caches that earlier workers have left and none reads any more. */
export async function listOldCaches(ground: Ground): Promise<string[]> {
  const current = `${cachePrefix(ground)}${version} `;
  return (await listCaches(ground)).filter((name) => !name.startsWith(current));
}

/** The path of an address from the site's root (`ja/tea/`), without query and fragment; `undefined` outside of it. */
export function pathOf(address: string, base: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(base);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length);
}
