import type { Element, ElementContent, Root, RootContent } from 'hast';

type Change = (node: RootContent, parent: Element | Root) => RootContent | undefined;

/**
 * A copy of the tree in which every node is what `change` makes of it, or is left out where that is undefined.
 * A node's children are changed after it, and those of one that is left out not at all. The tree itself is kept.
 */
export function mapTree(tree: Root, change: Change): Root {
  const mapChildren = (parent: Element | Root): RootContent[] =>
    parent.children.flatMap((child: RootContent): RootContent[] => {
      const changed = change(child, parent);
      if (!changed) return [];
      return [changed.type === 'element' ? mapElement(changed) : changed];
    });
  const mapElement = (element: Element): Element => ({
    ...element,
    children: mapChildren(element).filter((node): node is ElementContent => node.type !== 'doctype'),
    ...(element.content && { content: mapTree(element.content, change) }),
  });
  return { ...tree, children: mapChildren(tree) };
}
