/** UTF-16 code units to hand to a segmenter at once: V8 takes time per segment that grows with the whole text. */
const chunkLength = 2048;

/**
 * The offsets in `text` at which a segment (grapheme or sentence) begins, in order, as `segmenter` has them; the
 * time grows with the text.
 *
 * The text is segmented in chunks, each beginning where a segment does. The last segment of a chunk may be cut
 * short, and the bound before it may hang on what follows (UAX #29, rule SB8), so the next chunk begins one earlier.
 */
export function segmentStarts(segmenter: Intl.Segmenter, text: string): number[] {
  const starts: number[] = [];
  let from = 0;
  let length = chunkLength;
  while (from < text.length) {
    const found = Array.from(segmenter.segment(text.slice(from, from + length)), ({ index }) => from + index);
    if (from + length >= text.length) return [...starts, ...found];
    const resume = found.at(-2);
    if (resume === undefined || resume === from) length *= 2;
    else {
      for (const start of found.slice(0, -2)) starts.push(start);
      from = resume;
      length = chunkLength;
    }
  }
  return starts;
}
