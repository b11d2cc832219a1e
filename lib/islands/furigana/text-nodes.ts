/** The text nodes of `element` in which readings are placed, in order: without readings, numbers of notes, and code in lines of its own. */
export function textNodes(element: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('rt, rp, pre, [data-note]')) nodes.push(node);
  }
  return nodes;
}
