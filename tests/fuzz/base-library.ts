import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = join(import.meta.dirname, '../fixtures/hostile/base');

/** The files of a small sound library, by their paths: what is text, and what is an image. */
export function readBaseLibrary(): {
  readonly texts: ReadonlyMap<string, string>;
  readonly images: ReadonlyMap<string, Uint8Array>;
} {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  const isImage = (path: string) => path.includes('/images/');
  const read = (path: string) => readFileSync(join(root, relative('', path)));
  return {
    texts: new Map(paths.filter((path) => !isImage(path)).map((path) => [path, read(path).toString()])),
    images: new Map(paths.filter(isImage).map((path) => [path, read(path)])),
  };
}
