import type { Element } from 'hast';
import { splitSrcSet } from './src-set';

/** Kinds of `<link>` for which a browser makes a request or a connection. */
const loading = new Set([
  'apple-touch-icon',
  'dns-prefetch',
  'icon',
  'manifest',
  'mask-icon',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'stylesheet',
]);

const source = new Set(['audio', 'embed', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video']);

/** The addresses that an element loads without being asked: scripts, stylesheets, fonts, images, media. */
export function loadedAddresses({ tagName, properties }: Element): string[] {
  const found: unknown[] = [];
  if (tagName === 'link') {
    const rel = Array.isArray(properties.rel) ? properties.rel : [];
    if (rel.some((name) => loading.has(String(name).toLowerCase()))) {
      found.push(properties.href, ...splitSrcSet(properties.imageSrcSet));
    }
  }
  if (source.has(tagName)) found.push(properties.src, properties.poster, ...splitSrcSet(properties.srcSet));
  if (tagName === 'image' || tagName === 'use' || tagName === 'feImage') {
    found.push(properties.href, properties.xLinkHref);
  }
  return found.filter((address): address is string => typeof address === 'string' && address !== '');
}
