import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { assetsFolder } from '../links';

/**
 * The path under which a file is published: `assets/reader.0123456789.js`, ten hexadecimal digits of the SHA-256 of
 * its contents. Every stylesheet is called `style`, because Next names a chunk by a hash of its own, so that two
 * which are identical get one name; the hash in the names of its media is taken off for the same reason.
 */
export function nameAsset(path: string, contents: Uint8Array): string {
  const extension = extname(path);
  const stem = basename(path, extension)
    .replace(/\.[\w~-]{8,}$/, '')
    .replace(/[^\w-]+/g, '-');
  const name = extension === '.css' ? 'style' : stem || 'file';
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  return `${assetsFolder}/${name}.${digest}${extension}`;
}
