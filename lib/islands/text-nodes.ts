/** The text nodes of `element` in order, without those within what matches `except`, a selector. */
export function textNodes(element: Element, except?: string): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!except || !node.parentElement?.closest(except)) nodes.push(node);
  }
  return nodes;
}
