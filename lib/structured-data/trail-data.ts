import type { Links } from '../links';
import type { JsonLd } from './data-block';

/** The pages above a page and itself last, from the top, as schema.org describes a `BreadcrumbList`. */
export function trailData(
  pages: readonly { readonly name: string; readonly address: string }[],
  links: Links,
): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: pages.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: links.absolute(address),
    })),
  };
}
