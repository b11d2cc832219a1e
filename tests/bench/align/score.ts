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

/** Counts beads that are right as a whole: the same blocks on both sides, those without counterpart included. */
export function countBeads(found: readonly GoldBead[], gold: readonly GoldBead[]): Counts {
  const wanted = new Set(gold.flatMap(parts).map(key));
  const got = found.flatMap(parts).map(key);
  return { right: got.filter((bead) => wanted.has(bead)).length, found: got.length, wanted: wanted.size };
}

/** A bead; of one without counterpart, each block by itself. */
function parts(bead: GoldBead): GoldBead[] {
  if (bead.ja.length > 0 && bead.en.length > 0) return [bead];
  return [...bead.ja.map((ja) => ({ ja: [ja], en: [] })), ...bead.en.map((en) => ({ ja: [], en: [en] }))];
}

export function addCounts(a: Counts, b: Counts): Counts {
  return { right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted };
}

export function measure({ right, found, wanted }: Counts): { precision: number; recall: number; f1: number } {
  const precision = found === 0 ? 1 : right / found;
  const recall = wanted === 0 ? 1 : right / wanted;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Which of the beads are right, with their confidence. */
export function judge(
  found: readonly AlignmentBead[],
  gold: readonly GoldBead[],
): { confidence: number; right: boolean }[] {
  const wanted = new Set(gold.map(key));
  return found.map((bead) => ({ confidence: bead.confidence, right: wanted.has(key(bead)) }));
}
