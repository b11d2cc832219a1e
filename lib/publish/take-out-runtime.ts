import type { Element, Root, RootContent } from 'hast';
import { mapTree } from './map-tree';
import { isChunk, isRuntimeScript } from './next-runtime';

/**
 * The page without the framework: no runtime, no inlined page data, no hints to load them, none of the comments and
 * empty elements by which React finds its way about.
 */
export function takeOutRuntime(tree: Root, basePath: string): Root {
  return mapTree(tree, (node, parent) => {
    if (node.type === 'comment') return undefined;
    if (node.type !== 'element') return node;
    if (isRuntime(node, basePath) || isReactsDiv(node, parent)) return undefined;
    const { dataPrecedence: _, ...properties } = node.properties;
    return { ...node, properties };
  });
}

function isRuntime(element: Element, basePath: string): boolean {
  const { properties } = element;
  if (element.tagName === 'script') return isRuntimeScript(element, basePath);
  // React waits for this marker before it first paints a long page; in Next's case it is a script.
  if (element.tagName === 'template') return properties.id === '_R_';
  if (element.tagName === 'meta') return properties.name === 'next-size-adjust';
  if (element.tagName !== 'link') return false;
  const rel = Array.isArray(properties.rel) ? properties.rel : [];
  if (rel.includes('expect')) return true;
  const isHint = ['preload', 'modulepreload', 'prefetch'].some((name) => rel.includes(name));
  return isHint && isChunk(properties.href, basePath) && /\.(css|js)(\?|$)/.test(String(properties.href));
}

/** The place where React puts metadata that it streams: `<div hidden="">` with nothing but comments. */
function isReactsDiv(element: Element, parent: Element | Root): boolean {
  return (
    element.tagName === 'div' &&
    parent.type === 'element' &&
    parent.tagName === 'body' &&
    Object.keys(element.properties).join() === 'hidden' &&
    element.children.every((child: RootContent) => child.type === 'comment')
  );
}
