import type { Language, Row, SegmentId } from '../model';
import { proseBlocks } from '../render/plain-text';
import { splitSentences } from '../text/sentences';

/** A sentence of a segment in one language. */
export interface Sentence {
  readonly segment: SegmentId;
  /** Its place among the sentences of the segment in this language, from 1. */
  readonly number: number;
  /** Without white space around it, and without readings. */
  readonly text: string;
}

/**
 * The sentences of a row in one language, in order, as its rendering numbers them. Preformatted text is in none;
 * text that several segments share counts as the first one's.
 */
export function rowSentences(row: Row, language: Language): Sentence[] {
  const counts = new Map<SegmentId, number>();
  return row.text[language].flatMap(({ ids, blocks }) => {
    const segment = ids[0] ?? row.segments[0].id;
    return proseBlocks(blocks, language).flatMap((text) =>
      splitSentences(text, language).flatMap(({ start, end }) => {
        const sentence = text.slice(start, end).trim();
        if (sentence === '') return [];
        const number = (counts.get(segment) ?? 0) + 1;
        counts.set(segment, number);
        return { segment, number, text: sentence };
      }),
    );
  });
}
