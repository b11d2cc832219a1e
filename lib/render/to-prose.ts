import type { Root, RootContent, Text } from 'hast';
import type { RootContent as MdastContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { Language } from '../model';
import { joinLines } from './join-lines';
import { type ProseOptions, proseHandlers } from './prose-handlers';
import { isSafeAddress } from './safe-address';

/**
 * Blocks of Markdown in `language` as hast whose text is the source's prose and nothing else: no white space between
 * blocks, lines joined (see `joinLines`), raw HTML as text. No `style`; a table cell's alignment is `data-align`.
 * An address that could run something is left out.
 */
export function toProse(
  blocks: readonly MdastContent[],
  language: Language,
  options: ProseOptions = {},
): Root {
  const written = new Set<Text>();
  // An item that is a segment is shown by its row, which is the `li`.
  const children = blocks.flatMap((block) => (block.type === 'listItem' ? block.children : [block]));
  const hast = toHast({ type: 'root', children }, { handlers: proseHandlers(written, options) });
  const tree: Root = hast.type === 'root' ? hast : { type: 'root', children: [hast as RootContent] };

  visit(tree, (node) => {
    if ('children' in node) {
      // The same node, narrowed: the children that stay are of the kinds that were there.
      const parent: { children: RootContent[] } = node;
      parent.children = parent.children.filter((child) => child.type !== 'text' || written.has(child));
    }
    if (node.type !== 'element') return;
    const { align, ...properties } = node.properties;
    if (align) properties.dataAlign = align;
    if (node.tagName === 'th') properties.scope = 'col';
    for (const name of ['href', 'src']) {
      if (!isSafeAddress(String(properties[name] ?? ''))) delete properties[name];
    }
    node.properties = properties;
  });
  joinLines(tree, language);
  return tree;
}
