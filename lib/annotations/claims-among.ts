import type { Claim, ClaimId, Essay } from '../model';
import { onceFor } from '../once-for';
import { claimsById } from './claims-by-id';

/** The claims of these ids, each once, in the order in which the essay declares them; what it does not declare is left out. */
export function claimsAmong(essay: Essay, ids: Iterable<ClaimId>): Claim[] {
  const claims = claimsById(essay);
  const places = placesOf(essay);
  const placeOf = ({ id }: Claim) => places.get(id) ?? 0;
  return [...new Set(ids)].flatMap((id) => claims.get(id) ?? []).sort((a, b) => placeOf(a) - placeOf(b));
}

const placesOf = onceFor(({ claims }: Essay) => new Map(claims.map(({ id }, place) => [id, place])));
