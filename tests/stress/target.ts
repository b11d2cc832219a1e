import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadSite } from '@/lib/publish/load-site';

/** A published folder that is served by a process of its own, and what in it is asked for. */
export interface Target {
  readonly port: number;
  /** The process whose memory and open files are looked at. */
  readonly pid: number;
  readonly basePath: string;
  /** Paths of the published files from the folder, the compressed ones and `_headers` aside. */
  readonly files: readonly string[];
  /** A page that lies there compressed as well, and an asset: `ja/index.html`, `assets/style.0123456789.css`. */
  readonly page: string;
  readonly asset: string;
  /** The largest file. */
  readonly largest: string;
  /** The address of a file; that of a page is its folder's. */
  address(path: string): string;
  read(path: string): Buffer;
}

/** Describes a published folder. Throws if there is nothing in it to ask for. */
export function describeTarget(folder: string, port: number, pid: number): Target {
  const site = loadSite(folder);
  const files = [...site.files].filter((path) => !/^_headers$|\.(br|gz)$/.test(path));
  const page = files.find(
    (path) => path.endsWith('/index.html') && ['.br', '.gz'].every((suffix) => site.files.has(path + suffix)),
  );
  const asset = files.find((path) => path.startsWith('assets/'));
  const sizes = new Map(files.map((path) => [path, statSync(join(folder, path)).size]));
  const largest = [...sizes].reduce(
    ([a, most], [b, size]) => (size > most ? [b, size] : [a, most]),
    ['', 0],
  )[0];
  if (!page || !asset || !largest) throw new Error(`${folder} has no compressed page, or no asset`);
  return {
    port,
    pid,
    basePath: site.basePath,
    files,
    page,
    asset,
    largest,
    address: (path) => `${site.basePath}/${path.replace(/(^|\/)index\.html$/, '$1')}`,
    read: (path) => readFileSync(join(folder, path)),
  };
}
