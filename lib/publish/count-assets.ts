import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { addFault } from './add-fault';
import { isDataBlock } from './data-block';
import { eachElement } from './each-element';

/**
 * Reports what is more than one stylesheet or more than one script on a page that is otherwise ready. What stands in
 * a `<noscript>` is loaded only without the script, in its stead.
 */
export function countAssets(tree: Root, file: VFile): void {
  const sheets: Element[] = [];
  const scripts: Element[] = [];
  const instead = new Set<unknown>();
  eachElement(tree, (element) => {
    if (element.tagName === 'noscript') for (const child of element.children) instead.add(child);
    if (instead.has(element)) return;
    if (element.tagName === 'script' && !isDataBlock(element)) scripts.push(element);
    const { rel } = element.properties;
    if (element.tagName === 'link' && Array.isArray(rel) && rel.includes('stylesheet')) sheets.push(element);
  });
  for (const { position } of sheets.slice(1)) {
    addFault(
      file,
      'Unexpected stylesheet beside the first, expected one; import all styles into one file',
      'one-stylesheet',
      position,
    );
  }
  for (const { position } of scripts.slice(1)) {
    addFault(
      file,
      'Unexpected second script, expected one at most; load the reader’s script once',
      'one-script',
      position,
    );
  }
}
