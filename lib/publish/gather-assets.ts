import { posix } from 'node:path';
import { changeCssAddresses } from './css-addresses';
import { nameAsset } from './name-asset';

export interface AssetSource {
  readonly basePath: string;
  /** The contents of a file of the export, or undefined if there is none. */
  read(path: string): Uint8Array | undefined;
  /** Takes a fault in a stylesheet. */
  report(path: string, reason: string): void;
}

export interface Assets {
  /** What is published, by path: `assets/style.0123456789.css`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Publishes a file of the export (`_next/static/chunks/a.css`) and gives its new path; undefined if there is none. */
  publish(path: string): string | undefined;
}

/** Collects the files that are named by their contents, each once; those that a stylesheet refers to come with it. */
export function gatherAssets({ basePath, read, report }: AssetSource): Assets {
  const files = new Map<string, Uint8Array>();
  const names = new Map<string, string | undefined>();

  const add = (path: string): string | undefined => {
    const contents = read(path);
    if (!contents) return undefined;
    const finished = path.endsWith('.css') ? linkStylesheet(path, contents) : contents;
    const name = nameAsset(path, finished);
    files.set(name, finished);
    return name;
  };

  const publish = (path: string): string | undefined => {
    if (!names.has(path)) names.set(path, add(path));
    return names.get(path);
  };

  const linkStylesheet = (path: string, contents: Uint8Array): Uint8Array => {
    const css = changeCssAddresses(new TextDecoder().decode(contents), ({ address, rule }) => {
      if (rule === 'import') {
        report(
          path,
          `Unexpected \`@import\` of \`${address}\`, expected one stylesheet; import it in the file that Next bundles`,
        );
        return undefined;
      }
      if (address === '' || address.startsWith('#')) return undefined;
      const shown = address.length > 80 ? `${address.slice(0, 80)}…` : address;
      if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)) {
        report(
          path,
          `Unexpected \`url(${shown})\`, expected a file of this site, since the policy allows no other; publish a copy of it`,
        );
        return undefined;
      }
      const name = publish(exportedPath(address, path, basePath));
      if (name) return `${basePath}/${name}`;
      report(path, `Unexpected \`url(${shown})\`, expected the address of a file; mend the address`);
      return undefined;
    });
    return new TextEncoder().encode(css);
  };

  return { files, publish };
}

/** `../media/a.png` in `_next/static/chunks/b.css` is the file `_next/static/media/a.png`. */
function exportedPath(address: string, from: string, basePath: string): string {
  const path = address.replace(/[?#].*$/s, '');
  const absolute = path.startsWith('/') ? path : posix.resolve(`${basePath}/${posix.dirname(from)}`, path);
  return absolute.startsWith(`${basePath}/`) ? absolute.slice(basePath.length + 1) : absolute;
}
