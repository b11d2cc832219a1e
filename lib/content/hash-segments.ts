import type { RootContent } from 'mdast';
import type { SegmentId } from '../model';
import type { Prose } from './prose';
import { hashProse } from './source-hash';
import { sourceProse } from './source-prose';

/** The prose of each segment, all its blocks together, in the order of the text (see `sourceProse`). */
export function segmentProse({ blocks }: Prose): Map<SegmentId, string> {
  const nodes = new Map<SegmentId, RootContent[]>();
  for (const { ids, node } of blocks) {
    for (const { id } of ids) {
      const known = nodes.get(id);
      if (known) known.push(node);
      else nodes.set(id, [node]);
    }
  }
  return new Map([...nodes].map(([id, held]) => [id, sourceProse(held)]));
}

/** The hash of the text of each segment, all its blocks together, in the order of the prose. */
export function hashSegments(prose: Prose): Map<SegmentId, string> {
  return new Map([...segmentProse(prose)].map(([id, text]) => [id, hashProse(text)]));
}
