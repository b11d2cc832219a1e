import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Language } from '../model';
import { phraseBreaks } from '../text/phrase-breaks';
import { proseRuns } from './prose-runs';

/** What the stylesheet calls a text whose lines end with a phrase. */
export const phrasesClass = 'phrases';

/** Shorter texts, in UTF-16 code units, hardly ever need a second line, and every break is one more node. */
const shortestBroken = 10;

/** Hidden, or Chromium would make a space of it in the name of a link or a heading, and screen readers a stop. */
const opportunity = { tagName: 'wbr', properties: { ariaHidden: 'true' as const } };

/**
 * Puts a `<wbr>` before every phrase of the blocks of `tree` that `isShort` holds for, and gives such a block the class
 * by which the stylesheet allows no other breaks. For headings and short texts alone: through a whole text it would
 * cost a third more bytes. The text stays the same: a `<wbr>` is in no copy and in no search.
 */
export function markPhrases(tree: Root, language: Language, isShort: (block: Element) => boolean): void {
  if (language === 'en') return;
  for (const block of tree.children) {
    if (block.type !== 'element' || !isShort(block)) continue;
    const { children, count } = breakPhrases([block], language);
    const [broken] = children;
    if (count === 0 || broken?.type !== 'element') continue;
    block.children = broken.children;
    block.properties = { ...block.properties, className: [phrasesClass] };
  }
}

/** `nodes` with a `<wbr>` before each of their phrases, and how many there are. */
export function breakPhrases(
  nodes: readonly RootContent[],
  language: Language,
): { readonly children: RootContent[]; readonly count: number } {
  const breaks = new Map<Text, number[]>();
  let count = 0;
  for (const { text, pieces } of proseRuns({ type: 'root', children: [...nodes] })) {
    if (text.length < shortestBroken) continue;
    for (const offset of phraseBreaks(text, language)) {
      const piece = pieces.findLast(({ start }) => start <= offset);
      if (!piece || piece.isCode) continue;
      count++;
      const known = breaks.get(piece.node);
      if (known) known.push(offset - piece.start);
      else breaks.set(piece.node, [offset - piece.start]);
    }
  }
  const place = (node: RootContent): RootContent[] => {
    if (node.type === 'text') return split(node, breaks.get(node));
    if (node.type !== 'element') return [node];
    return [{ ...node, children: node.children.flatMap(place) as ElementContent[] }];
  };
  return { children: count > 0 ? nodes.flatMap(place) : [...nodes], count };
}

function split(node: Text, offsets: readonly number[] = []): RootContent[] {
  const bounds = [0, ...offsets, node.value.length];
  return bounds.slice(1).flatMap((end, index): RootContent[] => {
    const value = node.value.slice(bounds[index], end);
    return [
      ...(index > 0 ? [{ type: 'element' as const, ...opportunity, children: [] }] : []),
      ...(value === '' ? [] : [{ type: 'text' as const, value }]),
    ];
  });
}
