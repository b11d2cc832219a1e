import type { Links } from '../links';
import { cardSize } from '../share/card-size';
import type { JsonLd } from './data-block';

/** A share image, by its address below the origin. */
export function imageData(address: string, links: Links): JsonLd {
  return { '@type': 'ImageObject', url: links.absolute(address), ...cardSize };
}
