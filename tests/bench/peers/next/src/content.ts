import content from '../content.json';
import type { PeerContent } from '../peer-content';

/** The essay, as the comparison wrote it beside this project. */
export const essay = content as unknown as PeerContent;

export const passages = new Map(
  essay.groups.flatMap((group) => group.passages.map((passage) => [passage.id, passage] as const)),
);
export const claims = new Map(essay.claims.map((claim) => [claim.id, claim]));
export const layers = new Map(essay.layers.map((layer) => [layer.id, layer]));
export const terms = new Map(essay.terms.ja.map((term) => [term.id, term]));
