import type { Root } from 'hast';
import type { Row, SegmentId, TermId } from '../model';
import type { MarkedSense, MarkOptions } from './mark-terms';
import { renderStretch } from './render-stretch';

export interface RenderedRow {
  /** The row's stretches of text in order, each with the ids that it carries. */
  readonly stretches: readonly { readonly ids: readonly SegmentId[]; readonly tree: Root }[];
  /** What the trees mark, in reading order. */
  readonly senses: readonly MarkedSense[];
}

/**
 * The text of a row in one language as hast. Each segment marks a term once, however many stretches it is in; a
 * stretch that several segments share counts as the first one's, and is about that one's layer.
 */
export function renderRow(row: Row, options: Omit<MarkOptions, 'layer' | 'seen'>): RenderedRow {
  const seen = new Map<SegmentId, Set<TermId>>();
  const stretches = row.text[options.language].map((stretch) => {
    const segment = row.segments.find(({ id }) => id === stretch.ids[0]) ?? row.segments[0];
    const seenHere = seen.get(segment.id) ?? new Set();
    seen.set(segment.id, seenHere);
    return {
      ids: stretch.ids,
      ...renderStretch(stretch, { ...options, layer: segment.layer, seen: seenHere }),
    };
  });
  return {
    stretches: stretches.map(({ ids, tree }) => ({ ids, tree })),
    senses: stretches.flatMap(({ senses }) => senses),
  };
}
