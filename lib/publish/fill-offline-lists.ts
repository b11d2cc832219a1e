import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { offlineListPath, readOfflineListPath } from '../links';
import { type OfflineList, type OfflinePlan, shortHash } from '../offline/offline-list';

/** How many bytes, compressed, a list names at most beyond its first group: a book is not fetched whole. */
const most = 1024 * 1024;

export interface PublishedFiles {
  /** Paths of everything published, `ja/index.html`. */
  readonly paths: readonly string[];
  read(path: string): Uint8Array;
}

export const isOfflineList = (path: string): boolean =>
  path === offlineListPath() || readOfflineListPath(path) !== undefined;

/**
 * Makes the lists of what can be kept for reading without a connection of the plans for them, by path. A path that a plan
 * names and that is not published is told to `report`.
 */
export function fillOfflineLists(
  plans: ReadonlyMap<string, OfflinePlan>,
  { paths, read }: PublishedFiles,
  report: (list: string, path: string) => void,
): Map<string, string> {
  const known = new Set(paths);
  // The page of a term is in the list of every text that uses it, and all the larger the more there are.
  const hashes = new Map<string, string>();
  const sizes = new Map<string, number>();
  const hashAt = (path: string) => remember(hashes, fileOf(path), (file) => hashOf(read(file)));
  const sizeAt = (path: string) => remember(sizes, fileOf(path), (file) => gzipSync(read(file)).byteLength);
  const lists = new Map<string, string>();
  const fill = (list: string, { groups }: OfflinePlan): OfflineList['files'] => {
    const files: Record<string, string> = {};
    let room = most;
    for (const [index, group] of groups.entries()) {
      const expanded = group.flatMap((path) => expand(path, paths));
      for (const path of expanded) if (!known.has(fileOf(path))) report(list, path);
      const published = expanded.filter((path) => known.has(fileOf(path)));
      if (index > 0) for (const path of published) room -= sizeAt(path);
      if (room < 0) break;
      for (const path of published) files[path] = hashAt(path);
    }
    return files;
  };
  const texts: Record<string, string> = {};
  for (const [path, plan] of plans) {
    const slug = readOfflineListPath(path);
    if (slug === undefined) continue;
    const list = JSON.stringify({ files: fill(path, plan) } satisfies OfflineList);
    lists.set(path, list);
    texts[slug] = hashOf(Buffer.from(list));
  }
  const site = plans.get(offlineListPath());
  if (site) {
    const list: OfflineList = { files: fill(offlineListPath(), site), texts };
    lists.set(offlineListPath(), JSON.stringify(list));
  }
  return lists;
}

const expand = (path: string, paths: readonly string[]) =>
  path.endsWith('*') ? paths.filter((found) => found.startsWith(path.slice(0, -1))) : [path];

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

const hashOf = (bytes: Uint8Array) => shortHash(createHash('sha256').update(bytes).digest());

function remember<Value>(known: Map<string, Value>, key: string, find: (key: string) => Value): Value {
  const value = known.get(key) ?? find(key);
  known.set(key, value);
  return value;
}
