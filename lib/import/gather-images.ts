import { realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, resolve, sep } from 'node:path';

/** An image that a text shows, with the name that it has in the essay's folder `images`. */
export interface GatheredImage {
  readonly name: string;
  readonly path: string;
}

/** Why an image cannot be taken along. */
export interface ImageRefusal {
  readonly refusal: string;
}

/** Finds the files behind the images of texts and names them, each once. */
export interface ImageGatherer {
  /** The image behind an address in the text of the file at `from`. */
  take(address: string, from: string): GatheredImage | ImageRefusal;
  readonly gathered: readonly GatheredImage[];
}

/** In bytes: the check reads no more. */
const heaviest = 16_000_000;

const endings = /\.(?:avif|jpe?g|png|svg|webp)$/;

/**
 * Prepares to gather images that lie beside a text: in its folder or below it, never outside, symbolic links
 * followed. Two files of one name get two; one file that several texts show is taken once.
 */
export function createImageGatherer(): ImageGatherer {
  const byPath = new Map<string, GatheredImage>();
  const names = new Set<string>();
  return {
    get gathered() {
      return [...byPath.values()];
    },
    take(address, from) {
      const folder = realpathSync(dirname(resolve(from)));
      const [relative = ''] = address.split(/[?#]/, 1);
      let path: string;
      try {
        path = realpathSync(resolve(folder, decodeURIComponent(relative).replace(/^\/+/, '')));
        const found = statSync(path);
        if (!found.isFile()) return { refusal: 'that is no file' };
        if (found.size > heaviest) return { refusal: 'of more than 16 MB' };
      } catch {
        return { refusal: 'that is not there' };
      }
      if (!path.startsWith(folder + sep)) return { refusal: 'that lies outside the folder of the text' };
      const known = byPath.get(path);
      if (known) return known;
      const name = nameOf(path);
      if (!endings.test(name))
        return { refusal: 'of a kind that pages do not show (AVIF, JPEG, PNG, SVG, WebP)' };
      let free = name;
      for (let count = 2; names.has(free); count++) free = name.replace(/(?=\.[^.]+$)/, `-${count}`);
      names.add(free);
      const image = { name: free, path };
      byPath.set(path, image);
      return image;
    },
  };
}

/** A file's name as a part of addresses: lower case, digits, single hyphens. */
function nameOf(path: string): string {
  const ending = extname(path).toLowerCase();
  const stem = basename(path, extname(path))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/([.-])[.-]+/g, '$1')
    .replace(/^[.-]+|[.-]+$/g, '');
  return `${stem || 'image'}${ending}`;
}

/** The images as files of the essay's folder, by their path within it. */
export async function readImages(images: readonly GatheredImage[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { name, path } of images) files.set(`images/${name}`, await readFile(path));
  return files;
}
