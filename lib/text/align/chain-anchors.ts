/** Two units that may answer each other, and how much speaks for it. */
export interface Anchor {
  readonly ja: number;
  readonly en: number;
  readonly weight: number;
}

/**
 * The heaviest chain of anchors of which each stands later than the one before it in both texts: a longest
 * increasing subsequence by weight, found with a Fenwick tree of maxima in O(n log n).
 */
export function chainAnchors(anchors: readonly Anchor[]): Anchor[] {
  // Of anchors in one row the later ones come first, so that they do not follow each other.
  const ordered = [...anchors].sort((a, b) => a.ja - b.ja || b.en - a.en);
  const width = ordered.reduce((most, { en }) => Math.max(most, en + 1), 0);
  const tree = new Int32Array(width + 1).fill(-1);
  const totals = new Float64Array(ordered.length);
  const previous = new Int32Array(ordered.length).fill(-1);
  const totalOf = (index: number) => (index < 0 ? 0 : (totals[index] as number));

  ordered.forEach(({ en, weight }, index) => {
    let best = -1;
    for (let at = en; at > 0; at -= at & -at) {
      const candidate = tree[at] as number;
      if (totalOf(candidate) > totalOf(best)) best = candidate;
    }
    previous[index] = best;
    totals[index] = totalOf(best) + weight;
    for (let at = en + 1; at <= width; at += at & -at)
      if (totalOf(index) > totalOf(tree[at] as number)) tree[at] = index;
  });

  let last = -1;
  for (let index = 0; index < ordered.length; index++) if (totalOf(index) > totalOf(last)) last = index;
  const chain: Anchor[] = [];
  for (; last >= 0; last = previous[last] as number) chain.push(ordered[last] as Anchor);
  return chain.reverse();
}
