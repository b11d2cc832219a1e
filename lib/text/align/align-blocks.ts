import type { Localized, SegmentKind, Term } from '../../model';
import { alignUnits } from './align-units';
import type { AlignmentBead } from './alignment-bead';
import type { Unit } from './gather-evidence';
import { settings } from './settings';

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
  { terms = [] }: BlockAlignmentOptions = {},
): AlignmentBead[] {
  const [beads = []] = alignUnits(
    [{ ja: blocks.ja.map(toUnit), en: blocks.en.map(toUnit) }],
    settings.habits.blocks,
    terms,
  );
  return beads;
}

function toUnit(
  { kind, depth, text, codes, urls }: AlignableBlock,
  index: number,
  all: readonly AlignableBlock[],
): Unit {
  const layout: string[] = [];
  if (isItem(kind)) {
    if (all[index - 1]?.kind !== kind) layout.push('first of a list');
    if (all[index + 1]?.kind !== kind) layout.push('last of a list');
  }
  return { kind: kind === 'heading' ? `heading ${depth ?? 1}` : kind, text, codes, urls, layout };
}

function isItem(kind: SegmentKind): boolean {
  return kind === 'ordered-item' || kind === 'unordered-item';
}
