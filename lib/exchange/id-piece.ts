import type { SegmentId } from '../model';
import type { ExchangedBlock, Piece } from './exchanged-essay';

/** The ids of a block as they mostly stand: a comment at the end of its last line. */
export function idPiece(ids: readonly SegmentId[]): Piece {
  return { is: 'id', markdown: ` <!-- ${ids.map((id) => `#${id}`).join(' ')} -->` };
}

/** What stands in the place of a passage that its language has no text for. */
export function missingBlock(id: SegmentId): ExchangedBlock {
  return { ids: [id], pieces: [{ is: 'id', markdown: `<!-- missing #${id} -->` }], isTight: false };
}

/** The ids in a piece that holds them. */
export function idsIn({ markdown }: Piece): SegmentId[] {
  return [...markdown.matchAll(/#([a-z][a-z0-9-]*)/g)].map(([, id = '']) => id);
}
