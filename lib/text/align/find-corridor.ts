import type { Localized } from '../../model';
import { type Anchor, chainAnchors } from './chain-anchors';
import { type Corridor, createCorridor, type Rectangle } from './corridor';
import type { Evidence } from './gather-evidence';
import { lengthPath } from './length-path';

/** Tables up to this many cells are looked at whole. */
const wholeTable = 40_000;
/** A stretch between two anchors is looked at whole if its table has no more cells than this. */
const wholeStretch = 150_000;
/** How far around the anchors and the stretches between them is looked. */
const margin = 12;
/** A token anchors only units between which it makes no more pairs than this. */
const mostPairs = 64;
/** What an anchor must weigh at least. */
const leastWeight = 4;

/**
 * Finds where in the table of all alignments the right one is likely to run. Rare tokens that both texts share propose
 * anchors; the heaviest chain of those (as in hunalign, Varga et al. 2005) divides the table; where a stretch without
 * anchors is still too large to be looked at whole, as in texts that share nothing, lengths alone lead through it.
 */
export function findCorridor(evidence: Evidence, lengths: Localized<readonly number[]>): Corridor {
  const rows = lengths.ja.length + 1;
  const columns = lengths.en.length + 1;
  const whole: Rectangle = { top: 0, bottom: rows - 1, left: 0, right: columns - 1 };
  if (rows * columns <= wholeTable) return createCorridor(rows, columns, [whole], 0);

  const rectangles: Rectangle[] = [];
  let top = 0;
  let left = 0;
  const stretch = (bottom: number, right: number) => {
    if ((bottom - top) * (right - left) <= wholeStretch) rectangles.push({ top, bottom, left, right });
    else rectangles.push(...lengthPath(lengths, { top, bottom, left, right }));
  };
  for (const { ja, en } of chainAnchors(proposeAnchors(evidence))) {
    stretch(ja, en);
    rectangles.push({ top: ja, bottom: ja + 1, left: en, right: en + 1 });
    top = ja + 1;
    left = en + 1;
  }
  stretch(rows - 1, columns - 1);
  return createCorridor(rows, columns, rectangles, margin);
}

/** Pairs of units that share rare tokens. */
function proposeAnchors({ tokens, both, frequency }: Evidence): Anchor[] {
  const holders = new Map<number, number[]>();
  tokens.en.forEach((ids, unit) => {
    for (const id of ids) {
      if (!isRare(id, frequency)) continue;
      const units = holders.get(id);
      if (units) units.push(unit);
      else holders.set(id, [unit]);
    }
  });
  return tokens.ja.flatMap((ids, ja) => {
    const weights = new Map<number, number>();
    for (const id of ids) {
      for (const en of holders.get(id) ?? [])
        weights.set(en, (weights.get(en) ?? 0) + Math.max(0, both[id] as number));
    }
    return [...weights]
      .filter(([, weight]) => weight >= leastWeight)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 4)
      .map(([en, weight]) => ({ ja, en, weight: weight - leastWeight / 2 }));
  });
}

function isRare(id: number, { ja, en }: Localized<Int32Array>): boolean {
  const pairs = (ja[id] as number) * (en[id] as number);
  return pairs > 0 && pairs <= mostPairs;
}
