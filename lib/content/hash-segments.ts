import type { RootContent } from 'mdast';
import type { SegmentId } from '../model';
import type { Prose } from './prose';
import { sourceHash } from './source-hash';

/** The hash of the text of each segment, all its blocks together, in the order of the prose. */
export function hashSegments(prose: Prose): Map<SegmentId, string> {
  const blocks = new Map<SegmentId, RootContent[]>();
  for (const { ids, node } of prose.blocks) {
    for (const { id } of ids) {
      const known = blocks.get(id);
      if (known) known.push(node);
      else blocks.set(id, [node]);
    }
  }
  return new Map([...blocks].map(([id, nodes]) => [id, sourceHash(nodes)]));
}
