import { proseText } from '../content/prose-text';
import { languages, type SegmentId } from '../model';
import type { Passages } from './arrange-passages';
import type { ImportBlock, ImportedPair } from './import-block';

/** An id that stands nowhere any more. */
export interface Vanished {
  readonly id: SegmentId;
  /** How it began. */
  readonly text: string;
  readonly proposed: SegmentId;
}

/**
 * For each id that went, the passage that is most like it, or else the one that now stands where it stood. Empty
 * where nothing is left that could succeed.
 */
export function proposeSuccessors(
  gone: readonly SegmentId[],
  { ids, order }: Passages,
  before: ImportedPair | undefined,
): Map<SegmentId, Vanished> {
  const proposals = new Map<SegmentId, Vanished>();
  const now = new Set(order);
  for (const id of gone) {
    let best: { readonly id: SegmentId; readonly score: number } | undefined;
    let text = '';
    for (const language of languages) {
      const blocks = before?.[language]?.blocks ?? [];
      const index = blocks.findIndex((block) => block.ids.includes(id));
      const old = blocks[index];
      if (!old) continue;
      text ||= proseText(old.node).replace(/\s+/g, ' ').slice(0, 60);
      const grams = gramsOf(old);
      for (const [block, own] of ids) {
        const score = shared(grams, gramsOf(block));
        if (own[0] !== undefined && score > Math.max(best?.score ?? 0, 0.2)) best = { id: own[0], score };
      }
      const beside = [...blocks.slice(0, index).reverse(), ...blocks.slice(index + 1)];
      const neighbour = beside.flatMap((block) => block.ids).find((other) => now.has(other));
      if (neighbour !== undefined) best ??= { id: neighbour, score: 0 };
    }
    const proposed = best?.id ?? order[0];
    if (proposed !== undefined) proposals.set(id, { id, text, proposed });
  }
  return proposals;
}

function gramsOf({ node }: ImportBlock): Set<string> {
  const text = proseText(node).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  return new Set(
    Array.from({ length: Math.max(0, text.length - 2) }, (_, index) => text.slice(index, index + 3)),
  );
}

/** The share of `a` that is in `b`. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const gram of a) if (b.has(gram)) count++;
  return a.size === 0 ? 0 : count / a.size;
}
