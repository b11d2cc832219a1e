import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, readHeaders } from './headers-file';
import { listFiles } from './list-files';
import { createHeaderMatcher } from './match-headers';
import { type Encoding, encodings } from './server/choose-encoding';
import { basePathOf } from './site-headers';

/** A published folder as it is to be served. */
export interface Site {
  readonly folder: string;
  readonly basePath: string;
  /** What its `_headers` say. */
  readonly rules: readonly HeaderRule[];
  /** The folder's own headers for a path that begins with the base path, by name in lower case. */
  headersFor(path: string): ReadonlyMap<string, string>;
  /** Paths of the files from the folder: `ja/index.html`. */
  readonly files: ReadonlySet<string>;
  /** The page for what is not found, if there is one, as it is and in the codings (`br`) that it lies there in. */
  readonly notFound: ReadonlyMap<Encoding | undefined, Uint8Array>;
  /** Another folder in its place, or a file more or less at its top, gives another stamp. */
  readonly stamp: string;
}

/** Reads what there is to know of a published folder, its pages aside. Throws if there is no such folder. */
export function loadSite(folder: string): Site {
  const stamp = stampOf(folder);
  const files = new Set(listFiles(folder));
  const read = (path: string) => readFileSync(join(folder, path));
  const rules = existsSync(join(folder, '_headers')) ? readHeaders(read('_headers').toString()) : [];
  return {
    folder,
    basePath: basePathOf(rules),
    rules,
    headersFor: createHeaderMatcher(rules),
    files,
    notFound: new Map(
      [undefined, ...encodings]
        .map((encoding) => [encoding, `404.html${encoding?.suffix ?? ''}`] as const)
        .filter(([, path]) => files.has(path))
        .map(([encoding, path]) => [encoding, read(path)]),
    ),
    stamp,
  };
}

/** What tells a folder from one that has been published in its place. Throws if there is no such folder. */
export function stampOf(folder: string): string {
  const { dev, ino, mtimeMs } = statSync(folder);
  return `${dev}:${ino}:${mtimeMs}`;
}
