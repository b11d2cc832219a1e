import type { ElementContent, Root, RootContent } from 'hast';

/**
 * The part of a rendered text that belongs to the sentences of these numbers (of a segment's text in one language),
 * within the emphasis, links and blocks that they stand in. Fragments that link to sentences are left to the whole
 * text. `tree` is not changed.
 */
export function pruneToSentences(tree: Root, numbers: readonly number[]): Root {
  const wanted = new Set(numbers.map(String));
  return { ...tree, children: tree.children.flatMap((child) => prune(child, wanted)) };
}

function prune<Node extends RootContent | ElementContent>(node: Node, wanted: ReadonlySet<string>): Node[] {
  if (node.type !== 'element') return [];
  const { dataSentence, id: _, ...properties } = node.properties;
  if (dataSentence !== undefined) {
    return wanted.has(String(dataSentence)) ? [{ ...node, properties: { ...properties, dataSentence } }] : [];
  }
  const children = node.children.flatMap((child) => prune(child, wanted));
  return children.length > 0 ? [{ ...node, properties, children }] : [];
}
