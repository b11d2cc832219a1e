import type { Element, Root } from 'hast';
import { mapTree } from './map-tree';
import { changeSrcSet } from './src-set';

/**
 * The page with every file that Next made, every stylesheet, every image, the reader's script and the modules that it
 * loads (`data-module`) referred to by the address that `publish` gives for a file of the export. A stylesheet that is linked again, if only by its contents, is left out.
 */
export function linkAssets(
  tree: Root,
  basePath: string,
  publish: (path: string) => string | undefined,
): Root {
  const sheets = new Set<unknown>();

  const rename = (address: string): string => {
    const path = address.slice(basePath.length + 1).replace(/[?#].*$/s, '');
    const published = address.startsWith(`${basePath}/`) ? publish(path) : undefined;
    return published === undefined ? address : `${basePath}/${published}`;
  };
  const renameChunk = (address: string) =>
    address.startsWith(`${basePath}/_next/`) ? rename(address) : address;

  return mapTree(tree, (node) => {
    if (node.type !== 'element') return node;
    const properties = { ...node.properties };
    for (const name of ['href', 'src', 'poster', 'xLinkHref', 'content'] as const) {
      const address = properties[name];
      if (typeof address === 'string')
        properties[name] = isAsset(node) ? rename(address) : renameChunk(address);
    }
    // A script that the reader's script loads when it is first needed.
    if (typeof properties.dataModule === 'string') properties.dataModule = rename(properties.dataModule);
    if (typeof properties.srcSet === 'string') {
      properties.srcSet = changeSrcSet(properties.srcSet, renameChunk);
    }
    if (isStylesheet(node)) {
      if (sheets.has(properties.href)) return undefined;
      sheets.add(properties.href);
    }
    return { ...node, properties };
  });
}

const isAsset = (element: Element) =>
  element.tagName === 'script' || element.tagName === 'img' || isStylesheet(element);

const isStylesheet = ({ tagName, properties }: Element) =>
  tagName === 'link' && Array.isArray(properties.rel) && properties.rel.includes('stylesheet');
