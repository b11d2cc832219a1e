import type { Ground } from '@/lib/offline/ground';
import { hashOfBytes } from '@/lib/offline/keep-list';
import type { OfflineList } from '@/lib/offline/offline-list';

/** A cache in memory, as far as the worker uses one. */
class FakeCache {
  readonly stored = new Map<string, Response>();
  match = async (address: string) => this.stored.get(address)?.clone();
  put = async (address: string, response: Response) => {
    this.stored.set(address, response);
  };
  delete = async (address: string) => this.stored.delete(address);
  keys = async () => [...this.stored.keys()].map((url) => ({ url }));
}

class FakeCaches {
  readonly named = new Map<string, FakeCache>();
  open = async (name: string) => {
    const cache = this.named.get(name) ?? new FakeCache();
    this.named.set(name, cache);
    return cache;
  };
  keys = async () => [...this.named.keys()];
  delete = async (name: string) => this.named.delete(name);
}

/** Bodies by path from the root, or how the server answers otherwise. */
export type Files = Record<string, string | (() => Response | Promise<Response>)>;

export const base = 'https://example.org/reader/';

const types: Readonly<Record<string, string>> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
};

/** A site below `base` that serves `files`, which a test may change, and a browser that has stored nothing yet. */
export function fakeSite(files: Files) {
  const caches = new FakeCaches();
  const asked: string[] = [];
  const site = {
    files,
    /** Paths that were asked for, in order. */
    asked,
    line: true,
    now: 0,
    caches,
    /** What is stored of a kind, by path. */
    async stored(kind: string): Promise<Record<string, string>> {
      const cache = caches.named.get(`taiyaku /reader/ 1 ${kind}`);
      const entries = [...(cache?.stored ?? [])].map(
        async ([address, response]) => [address.slice(base.length), await response.clone().text()] as const,
      );
      return Object.fromEntries(await Promise.all(entries));
    },
  };
  const ground: Ground = {
    base,
    caches: caches as unknown as CacheStorage,
    now: () => site.now,
    async fetch(request) {
      const path = (typeof request === 'string' ? request : request.url)
        .slice(base.length)
        .replace(/\?.*/, '');
      asked.push(path);
      if (!site.line) throw new TypeError('no line');
      const file = site.files[path];
      if (typeof file === 'function') return file();
      if (file === undefined) return new Response('lost', { status: 404 });
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html';
      return new Response(file, { headers: { 'content-type': type } });
    },
  };
  return { site, ground };
}

/** `files` with the lists that the build would make of them: all pages at the site's, those of a text at its own. */
export async function withLists(files: Record<string, string>, texts: readonly string[]): Promise<Files> {
  const hashes = async (isListed: (path: string) => boolean): Promise<OfflineList['files']> =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(files)
          .filter(([path]) => !path.startsWith('assets/') && isListed(path))
          .map(async ([path, body]) => [path, await hashOfBytes(new TextEncoder().encode(body))] as const),
      ),
    );
  const isOf = (slug: string) => (path: string) => path.split('/')[1] === slug;
  const lists: Record<string, string> = {};
  const editions: Record<string, string> = {};
  for (const slug of texts) {
    const list = JSON.stringify({ files: await hashes(isOf(slug)) });
    lists[`offline/${slug}.json`] = list;
    editions[slug] = await hashOfBytes(new TextEncoder().encode(list));
  }
  const rest = await hashes((path) => !texts.some((slug) => isOf(slug)(path)));
  return { ...files, ...lists, 'offline.json': JSON.stringify({ files: rest, texts: editions }) };
}
