import { createHash } from 'node:crypto';
import { buildIndex } from '../search/build-index';
import type { Manifest } from '../search/search-index';
import type { FileMaker } from './site-file';

/** How many passages one file holds. */
const chunk = 16;

/** The index that the reader's search loads in parts: `search/manifest.json`, tokens (`t0.json`) and passages (`p0.json`). */
export const searchFiles: FileMaker = function* ({ library, context }) {
  const { shards, passages } = buildIndex(library, context);
  const files = new Map<string, string>();
  for (const [number, shard] of shards.entries()) files.set(`t${number}.json`, JSON.stringify(shard));
  for (let from = 0; from < passages.length; from += chunk) {
    files.set(`p${from / chunk}.json`, JSON.stringify(passages.slice(from, from + chunk)));
  }
  const hash = createHash('sha256');
  for (const [name, contents] of files) hash.update(name).update(contents);
  const folder = hash.digest('hex').slice(0, 10);
  const manifest: Manifest = { folder, shards: shards.length, passages: passages.length, chunk };
  yield { path: 'search/manifest.json', contents: JSON.stringify(manifest) };
  for (const [name, contents] of files) yield { path: `search/${folder}/${name}`, contents };
};
