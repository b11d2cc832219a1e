import { createHash } from 'node:crypto';
import type { RootContent } from 'mdast';
import { comparable } from '../text/comparable';
import { sourceProse } from './source-prose';

/**
 * What a translation was made from, as the first 16 hex digits of a SHA-256. Only words, numbers and punctuation count:
 * not markup, the readings of ruby, addresses, white space, or variants of the same signs (see `comparable`).
 */
export function sourceHash(blocks: readonly RootContent[]): string {
  return hashProse(sourceProse(blocks));
}

/** The same of prose that `sourceProse` has made already. */
export function hashProse(prose: string): string {
  return createHash('sha256').update(comparable(prose)).digest('hex').slice(0, 16);
}
