import type { ElementContent, Root, RootContent } from 'hast';

/**
 * `tree` with the number of its note on every marked term (`data-number`), which the stylesheet draws on paper: it is
 * no text that could be copied or searched. `numberOf` gives the number of a sense, or undefined if it has no note.
 */
export function numberTerms(tree: Root, numberOf: (term: string, sense: string) => number | undefined): Root {
  const number = <Node extends RootContent | ElementContent>(node: Node): Node => {
    if (node.type !== 'element') return node;
    const { dataTerm, dataSense } = node.properties;
    const dataNumber = dataTerm === undefined ? undefined : numberOf(String(dataTerm), String(dataSense));
    return {
      ...node,
      properties: { ...node.properties, ...(dataNumber !== undefined && { dataNumber }) },
      children: node.children.map(number),
    };
  };
  return { ...tree, children: tree.children.map(number) };
}
