import type { Sentence } from '../annotations/row-sentences';
import type { SegmentId } from '../model';

/** A sentence that knows what it answers in the other language, if someone reviewed that. */
export interface MatchedSentence extends Sentence {
  /** What its row goes by, which is another id than its segment's where a translation merged passages. */
  readonly passage: SegmentId;
  /** The bead that it is in, within its segment. */
  readonly bead?: string | undefined;
}

/**
 * What answers `quoted` among the sentences of the other language: by reviewed beads where every sentence quoted from
 * a segment has one, else the whole of its passage. Nothing, where the review found that it was left out.
 */
export function answerQuotation<Other extends MatchedSentence>(
  quoted: readonly MatchedSentence[],
  others: readonly Other[],
): Other[] {
  const unreviewed = new Set(quoted.filter(({ bead }) => bead === undefined).map(({ segment }) => segment));
  const wholePassages = new Set(
    quoted.filter(({ segment }) => unreviewed.has(segment)).map(({ passage }) => passage),
  );
  const beads = new Set(quoted.map(beadName));
  return others.filter((other) => wholePassages.has(other.passage) || beads.has(beadName(other)));
}

function beadName({ segment, bead }: MatchedSentence): string {
  return `${segment} ${bead}`;
}
