import type { Localized } from '@/lib/model';
import type { AlignmentBead } from '@/lib/text/align/alignment-bead';
import type { GoldBead } from './perturb';

/** Counts from which precision and recall come; those of several documents add up. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

const key = ({ ja, en }: Localized<readonly number[]>) => `${ja.join(',')}|${en.join(',')}`;

export const noCounts: Counts = { right: 0, found: 0, wanted: 0 };

/**
 * Counts beads that are right as a whole, the same blocks on both sides, those without counterpart included, on top
 * of what was counted `before`.
 */
export function countBeads(found: readonly GoldBead[], gold: readonly GoldBead[], before = noCounts): Counts {
  const wanted = new Set(gold.flatMap(parts).map(key));
  const got = found.flatMap(parts).map(key);
  return {
    right: before.right + got.filter((bead) => wanted.has(bead)).length,
    found: before.found + got.length,
    wanted: before.wanted + wanted.size,
  };
}

/** A bead; of one without counterpart, each block by itself. */
function parts(bead: GoldBead): GoldBead[] {
  if (bead.ja.length > 0 && bead.en.length > 0) return [bead];
  return [...bead.ja.map((ja) => ({ ja: [ja], en: [] })), ...bead.en.map((en) => ({ ja: [], en: [en] }))];
}

export function measure({ right, found, wanted }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** A bead's confidence, and whether the bead is right. */
export interface Verdict {
  readonly confidence: number;
  readonly right: boolean;
}

export function judge(found: readonly AlignmentBead[], gold: readonly GoldBead[]): Verdict[] {
  const wanted = new Set(gold.map(key));
  return found.map((bead) => ({ confidence: bead.confidence, right: wanted.has(key(bead)) }));
}
