import { relateClaims } from '../annotations/relate-claims';
import type { Claim, Essay, RelationKind } from '../model';

/** A claim with what bears on it, each in its own turn. */
export interface NestedClaim {
  readonly claim: Claim;
  /** How it bears on the claim above it; absent at the top. */
  readonly kind?: RelationKind;
  /** Whether it was told in full before, so that it is only named here. */
  readonly isRepeated: boolean;
  readonly reasons: readonly NestedClaim[];
}

/**
 * The argument as a tree: on top what bears on nothing else, below each claim what supports, qualifies, contrasts
 * with or explains it. A claim that bears on several is told in full where it comes first; where claims bear on one
 * another in a circle, the first of them stands on top.
 */
export function nestClaims(essay: Essay): NestedClaim[] {
  const relations = relateClaims(essay);
  const told = new Set<string>();
  const nest = (claim: Claim, kind?: RelationKind): NestedClaim => {
    const isRepeated = told.has(claim.id);
    told.add(claim.id);
    const bearing = isRepeated
      ? []
      : (relations.get(claim.id) ?? []).filter(({ direction }) => direction === 'from');
    return {
      claim,
      ...(kind && { kind }),
      isRepeated,
      reasons: bearing.map((relation) => nest(relation.claim, relation.kind)),
    };
  };
  const top = essay.claims.filter(
    ({ id }) => !(relations.get(id) ?? []).some(({ direction }) => direction === 'to'),
  );
  const nested = top.map((claim) => nest(claim));
  for (const claim of essay.claims) if (!told.has(claim.id)) nested.push(nest(claim));
  return nested;
}
