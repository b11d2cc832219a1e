import type { Root } from 'hast';
import type { Stretch } from '../model';
import { type MarkedSense, type MarkOptions, markTerms } from './mark-terms';
import type { ProseOptions } from './prose-handlers';
import { toProse } from './to-prose';

export interface RenderedStretch {
  readonly tree: Root;
  /** What the tree marks, in reading order. */
  readonly senses: readonly MarkedSense[];
}

/**
 * A stretch of text as hast, with the first occurrence of each term made a link into the glossary. The text of the
 * tree, without the readings in `rt` and their brackets in `rp`, is the stretch's `plainText`.
 */
export function renderStretch(stretch: Stretch, options: MarkOptions & ProseOptions): RenderedStretch {
  const tree = toProse(stretch.blocks, options.language, options);
  return { tree, senses: markTerms(tree, options) };
}
