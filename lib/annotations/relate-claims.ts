import type { Claim, ClaimId, Essay, RelationKind } from '../model';
import { onceFor } from '../once-for';

/** How one claim stands to another: `to` the one it supports, or, seen from there, `from` the one that supports it. */
export interface ClaimRelation {
  readonly kind: RelationKind;
  readonly direction: 'to' | 'from';
  readonly claim: Claim;
}

/**
 * Every claim's relations seen from both ends, which the author states once, at the claim that supports or qualifies;
 * found once for an essay.
 */
export const relateClaims: (essay: Essay) => ReadonlyMap<ClaimId, readonly ClaimRelation[]> = onceFor(relate);

function relate(essay: Essay): ReadonlyMap<ClaimId, readonly ClaimRelation[]> {
  const claims = new Map(essay.claims.map((claim) => [claim.id, claim]));
  const relations = new Map<ClaimId, ClaimRelation[]>(essay.claims.map(({ id }) => [id, []]));
  for (const claim of essay.claims) {
    for (const { kind, claim: id } of claim.relations) {
      const other = claims.get(id);
      if (!other) continue;
      relations.get(claim.id)?.push({ kind, direction: 'to', claim: other });
      relations.get(other.id)?.push({ kind, direction: 'from', claim });
    }
  }
  return relations;
}

/** A claim's relations of one kind and direction together, in the order in which the first of each stands. */
export function groupRelations(relations: readonly ClaimRelation[]) {
  const groups = new Map<string, { kind: RelationKind; direction: 'to' | 'from'; claims: Claim[] }>();
  for (const { kind, direction, claim } of relations) {
    const key = `${direction}.${kind}`;
    const group = groups.get(key) ?? { kind, direction, claims: [] };
    group.claims.push(claim);
    groups.set(key, group);
  }
  return [...groups.values()];
}
