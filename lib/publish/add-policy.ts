import type { Element, Root } from 'hast';
import { contentSecurityPolicy } from './content-security-policy';
import { mapTree } from './map-tree';

/**
 * The page with its policy first in the head but for the character set, which has to stand in the first 1,024 bytes;
 * what comes before a policy is not bound by it.
 */
export function addPolicy(tree: Root): Root {
  const policy: Element = {
    type: 'element',
    tagName: 'meta',
    properties: { httpEquiv: ['Content-Security-Policy'], content: contentSecurityPolicy.meta },
    children: [],
  };
  return mapTree(tree, (node, parent) => {
    const isHead = node.type === 'element' && node.tagName === 'head' && isHtml(parent);
    if (!isHead) return node;
    const isCharset = (child: Element['children'][number]) =>
      child.type === 'element' && child.properties.charSet;
    return {
      ...node,
      children: [
        ...node.children.filter((child) => isCharset(child)),
        policy,
        ...node.children.filter((child) => !isCharset(child)),
      ],
    };
  });
}

const isHtml = (node: Element | Root) => node.type === 'element' && node.tagName === 'html';
