import type { Essay } from '../model';

/** Every slug under which an essay has pages: its own first, then those that it had before. */
export function publishedSlugs({ slug, formerSlugs }: Essay): string[] {
  return [slug, ...formerSlugs];
}
