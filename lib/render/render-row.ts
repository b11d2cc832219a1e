import type { Properties, Root } from 'hast';
import { isMasthead } from '../annotations/outline';
import type { Language, Row, Segment, SegmentId, TermId } from '../model';
import { markLanguages } from './mark-languages';
import { markPhrases } from './mark-phrases';
import { markSentences } from './mark-sentences';
import type { MarkedSense, MarkOptions } from './mark-terms';
import type { ProseOptions } from './prose-handlers';
import { renderStretch } from './render-stretch';

export interface RenderedRow {
  /** The row's stretches of text in order, each with the ids that it carries. */
  readonly stretches: readonly { readonly ids: readonly SegmentId[]; readonly tree: Root }[];
  /** What the trees mark, in reading order. */
  readonly senses: readonly MarkedSense[];
}

export interface RowOptions extends Omit<MarkOptions, 'layer' | 'seen'>, ProseOptions {
  /** The fragment of a sentence, for the one language of a page whose sentences can be linked to. */
  readonly sentenceId?: ((segment: SegmentId, number: number) => string) | undefined;
}

/**
 * The text of a row in one language as hast. Each segment marks a term once, however many stretches it is in; a
 * stretch that several segments share counts as the first one's, and is about that one's layer. Sentences are numbered
 * in their segment; those that a reviewed match names carry the number of its bead. Foreign words say their language;
 * headings, the title and the subtitle are broken between their phrases.
 */
export function renderRow(row: Row, options: RowOptions): RenderedRow {
  const seen = new Map<SegmentId, Set<TermId>>();
  const counts = new Map<SegmentId, number>();
  const stretches = row.text[options.language].map((stretch) => {
    const segment = row.segments.find(({ id }) => id === stretch.ids[0]) ?? row.segments[0];
    const seenHere = seen.get(segment.id) ?? new Set();
    seen.set(segment.id, seenHere);
    const rendered = renderStretch(stretch, { ...options, layer: segment.layer, seen: seenHere });
    const before = counts.get(segment.id) ?? 0;
    const { sentenceId } = options;
    const marked = markSentences(rendered.tree, {
      language: options.language,
      from: before + 1,
      propertiesOf: (number) => sentenceProperties(row, segment, options.language, number),
      idOf: sentenceId && ((number) => sentenceId(segment.id, number)),
    });
    counts.set(segment.id, before + marked);
    markLanguages(rendered.tree, options.language);
    markPhrases(
      rendered.tree,
      options.language,
      ({ tagName }) => /^h[1-6]$/.test(tagName) || (isMasthead(row) && tagName === 'p'),
    );
    return { ids: stretch.ids, ...rendered };
  });
  return {
    stretches: stretches.map(({ ids, tree }) => ({ ids, tree })),
    senses: stretches.flatMap(({ senses }) => senses),
  };
}

/** What tells a sentence's counterparts: the number of its bead, and the segment if the row does not go by its id. */
function sentenceProperties(row: Row, segment: Segment, language: Language, number: number): Properties {
  const bead = segment.beads?.findIndex((candidate) => candidate[language].includes(number)) ?? -1;
  return {
    ...(bead >= 0 && { dataBead: bead + 1 }),
    ...(segment !== row.segments[0] && { dataOf: segment.id }),
  };
}
