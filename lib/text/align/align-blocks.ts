import type { Localized, SegmentKind, Term } from '../../model';
import { alignByLength } from './align-by-length';
import type { AlignmentBead } from './alignment-bead';

export type { AlignmentBead } from './alignment-bead';

/** What of a block tells which block of the other language it answers. */
export interface AlignableBlock {
  readonly kind: SegmentKind;
  /** Of a heading, from 1. */
  readonly depth?: number;
  /** Plain prose in NFC, without markup, of ruby the base alone; of code, the code itself. */
  readonly text: string;
  /** Inline code. */
  readonly codes?: readonly string[];
  /** Targets of links and images. */
  readonly urls?: readonly string[];
}

export interface BlockAlignmentOptions {
  /** The glossary, whose forms tell of the same thing in either language. */
  readonly terms?: readonly Term[];
}

/**
 * Finds which blocks of two texts say the same. The beads stand in order and hold every block of both sides exactly
 * once; of each side a bead holds two blocks at most.
 */
export function alignBlocks(
  blocks: Localized<readonly AlignableBlock[]>,
  _options: BlockAlignmentOptions = {},
): AlignmentBead[] {
  const measure = ({ text }: AlignableBlock) => text.length;
  return alignByLength({ ja: blocks.ja.map(measure), en: blocks.en.map(measure) });
}
