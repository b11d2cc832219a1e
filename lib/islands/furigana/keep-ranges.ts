import { textNodes } from '../text-nodes';

/** A point of a range: how many UTF-16 units of a text are before it. */
interface Kept {
  readonly text: Element;
  readonly offset: number;
}

/**
 * Remembers which letters the ranges of the page hold, what is selected and what is lit among them, and `more`; gives
 * what puts them there again after the nodes of `texts` were divided or joined, with their text as it was.
 */
export function keepRanges(texts: readonly Element[], more: readonly Range[]): () => void {
  const known = new Set<Node>(texts);
  const ranges = [...more];
  for (const highlight of 'highlights' in CSS ? CSS.highlights.values() : []) {
    for (const range of highlight) if (range instanceof Range) ranges.push(range);
  }
  const kept = ranges.map((range) => ({
    range,
    start: keep(range.startContainer, range.startOffset, known),
    end: keep(range.endContainer, range.endOffset, known),
  }));
  const selection = getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const anchor = keep(anchorNode, anchorOffset, known);
  const focus = keep(focusNode, focusOffset, known);
  return () => {
    for (const { range, start, end } of kept) {
      const [from, to] = [start && find(start, false), end && find(end, true)];
      if (from) range.setStart(...from);
      if (to) range.setEnd(...to);
    }
    // Which end is which is for the reader to say, and may be backwards.
    const from = (anchor && find(anchor, false)) ?? (anchorNode && ([anchorNode, anchorOffset] as const));
    const to = (focus && find(focus, false)) ?? (focusNode && ([focusNode, focusOffset] as const));
    if ((anchor || focus) && from && to) selection?.setBaseAndExtent(...from, ...to);
  };
}

function keep(node: Node | null | undefined, offset: number, texts: ReadonlySet<Node>): Kept | undefined {
  const text = node instanceof Text ? node.parentElement?.closest('[data-text]') : undefined;
  if (!text || !texts.has(text)) return undefined;
  let before = 0;
  for (const other of textNodes(text)) {
    if (other === node) return { text, offset: before + offset };
    before += other.length;
  }
  return undefined;
}

function find({ text, offset }: Kept, isEnd: boolean): [Text, number] | undefined {
  let before = 0;
  let last: [Text, number] | undefined;
  for (const node of textNodes(text)) {
    const inside = offset - before;
    // Between two nodes a range begins in the second and ends in the first.
    if (inside < node.length || (isEnd && inside === node.length)) return [node, inside];
    last = [node, node.length];
    before += node.length;
  }
  return last;
}
