import type { Element, Nodes } from 'hast';

/** Calls back for every element in document order, those in the content of a `<template>` too, and says which these are. */
export function eachElement(tree: Nodes, visit: (element: Element, inTemplate: boolean) => void): void {
  const walk = (node: Nodes, inTemplate: boolean): void => {
    if (node.type === 'element') {
      visit(node, inTemplate);
      if (node.content) walk(node.content, true);
    }
    if ('children' in node) for (const child of node.children) walk(child, inTemplate);
  };
  walk(tree, false);
}
