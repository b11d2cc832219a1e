import { assetsFolder } from '../links';

/**
 * The addresses of all files named by their contents that a page, a stylesheet or a script refers to: in attributes
 * (stylesheet, script, images, what `data-module` and the like name for later) and in `url()`.
 */
export function namedAssets(text: string, base: string): string[] {
  const { origin, pathname } = new URL(base);
  const root = pathname.replace(/[.]/g, '\\.');
  const address = new RegExp(
    `(?<=["'(,\\s])${root}${assetsFolder}/[\\w-]+\\.[0-9a-f]{10}\\.\\w+(?=["'),\\s])`,
    'g',
  );
  return [...new Set([...text.matchAll(address)].map(([found]) => origin + found))];
}
