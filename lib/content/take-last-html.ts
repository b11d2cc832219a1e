import type { Html, Nodes, Parents, TableRow } from 'mdast';

/**
 * Takes the HTML node that ends a block out of it, however deep it stands, and the white space before it; what
 * that leaves empty goes with it. Undefined where the block ends in something else. Changes the block.
 */
export function takeLastHtml(block: Nodes, isWanted: (html: Html) => boolean): Html | undefined {
  const path: Parents[] = [];
  let node: Nodes = block;
  while ('children' in node) {
    path.push(node);
    const last: Nodes | undefined = node.children.at(-1);
    if (!last) return undefined;
    node = last;
  }
  if (node.type !== 'html' || path.length === 0 || !isWanted(node)) return undefined;

  for (const [depth, parent] of path.reverse().entries()) {
    parent.children.pop();
    trimEnd(parent);
    const above = path[depth + 1];
    if (parent.children.length > 0 || !above || !isDispensable(parent, above, path[depth + 2])) break;
  }
  return node;
}

/** The space, or the line break, that stood between the text and the comment. */
function trimEnd(parent: Parents): void {
  for (let last = parent.children.at(-1); last; last = parent.children.at(-1)) {
    if (last.type === 'text') {
      last.value = last.value.replace(/[ \t\r\n]+$/, '');
      if (last.value !== '') return;
    } else if (last.type !== 'break') return;
    parent.children.pop();
  }
}

/** Whether an emptied node was there for the comment alone: emphasis, or a cell beyond a table's columns. */
function isDispensable(node: Parents, above: Parents, beyond: Parents | undefined): boolean {
  if (node.type === 'tableCell') {
    return beyond?.type === 'table' && above.children.length > widthOf(beyond.children[0]);
  }
  return ['emphasis', 'strong', 'delete', 'link', 'paragraph'].includes(node.type);
}

function widthOf(row: TableRow | undefined): number {
  return row?.children.length ?? 0;
}
