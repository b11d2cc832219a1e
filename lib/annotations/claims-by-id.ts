import type { Claim, ClaimId, Essay } from '../model';
import { onceFor } from '../once-for';

/** An essay's claims by their ids. */
export const claimsById: (essay: Essay) => ReadonlyMap<ClaimId, Claim> = onceFor(
  ({ claims }) => new Map(claims.map((claim) => [claim.id, claim])),
);
