import type { RootContent } from 'mdast';
import type { SegmentId, SegmentKind } from '../model';
import type { PlacedId } from './id-comment';
import type { Position } from './report-fault';

/** A block of prose: a heading, a paragraph, one item of a list, … */
export interface ProseBlock {
  /** None where the author gave none, which is a fault. */
  readonly ids: readonly PlacedId[];
  readonly kind: SegmentKind;
  /** The number that an ordered item bears in its list, or by which the text calls a footnote. */
  readonly number?: number;
  /** Without its id comment; an item of a list is a `listItem`, a footnote a `footnoteDefinition`. */
  readonly node: RootContent;
  /** Where the comment with its ids stands, in the block or after it. */
  readonly comment: Position | undefined;
}

/** A Markdown file as its blocks. */
export interface Prose {
  /** In reading order: footnotes, wherever they are defined, come last, in the order of their numbers. */
  readonly blocks: readonly ProseBlock[];
  /** Each id once, in the order in which it first stands, with that place; those that are missing too. */
  readonly places: ReadonlyMap<SegmentId, Position | undefined>;
  /** Ids that a comment says have no text in this language, with its place. */
  readonly missing: ReadonlyMap<SegmentId, Position | undefined>;
  /** Whether every block has an id, so that an id that is not here is truly missing. */
  readonly isComplete: boolean;
}
