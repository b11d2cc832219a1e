/** Where the addresses of a page lead: what they are relative to. */
export interface Base {
  /** The page's file, `ja/index.html`. */
  readonly page: string;
  /** `/reader`, or nothing at the root of a host. */
  readonly basePath: string;
  /** `https://example.org`, where it is known; addresses at it count as the site's own. */
  readonly origin?: string | undefined;
}

export type Target =
  /** A path below the base path (`ja/`, empty for the front page), decoded, and its fragment if it has one. */
  | { readonly kind: 'own'; readonly path: string; readonly fragment?: string }
  /** The same host, but not below the base path. */
  | { readonly kind: 'outside'; readonly path: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'malformed' };

const nowhere = 'http://site.invalid';

/** Reads the addresses of one page as a browser would on it (URL Standard); queries are passed over. */
export function createResolver({ page, basePath, origin = nowhere }: Base): (address: string) => Target {
  const here = new URL(`${basePath}/${page.replace(/(^|\/)index\.html$/, '$1')}`, origin);

  const resolve = (address: string): Target => {
    const url = new URL(address, here);
    if (url.origin !== here.origin) return { kind: 'foreign' };
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(`${basePath}/`)) return { kind: 'outside', path };
    const own = { kind: 'own', path: path.slice(basePath.length + 1) } as const;
    // A text directive (`#:~:text=…`) is for the browser, and is not part of the fragment that names an element.
    const fragment = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/s, ''));
    return fragment ? { ...own, fragment } : own;
  };

  return (address) => {
    try {
      return resolve(address);
    } catch {
      return { kind: 'malformed' };
    }
  };
}
