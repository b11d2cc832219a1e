import { assetsFolder, readPagePath } from '../links';
import { pathOf } from './ground';

/** A page: the network's answer, or else what is stored. An asset: what is stored, or else the network's answer. A file: as a page, but not stored for being read. */
export type Way = 'page' | 'asset' | 'file';

/** What of a request tells how it is answered. */
export type AskedFor = Pick<Request, 'method' | 'url' | 'headers' | 'mode' | 'cache'>;

/**
 * How the worker answers a request; `undefined` leaves it to the browser: what is not read only, asks for a part, or is
 * not of this site's reading pages, such as pictures for others to show.
 */
export function chooseWay({ method, url, headers, mode, cache }: AskedFor, base: string): Way | undefined {
  if (method !== 'GET' || headers.has('range')) return undefined;
  // Developer tools ask so, and a worker that fetches such a request fails (Fetch Standard, § 5.4).
  if (cache === 'only-if-cached' && mode !== 'same-origin') return undefined;
  const path = pathOf(url, base);
  if (path === undefined) return undefined;
  if (path.startsWith(`${assetsFolder}/`)) return 'asset';
  if (readPagePath(path)) return 'page';
  return /^(search\/.+|[^/]+)\.\w+$/.test(path) ? 'file' : undefined;
}
