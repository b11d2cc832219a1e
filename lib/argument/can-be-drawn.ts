import type { Claim } from '../model';

/**
 * More claims than this make a picture several screens wide, in which nobody finds a way; the time that drawing takes grows
 * faster than their number, and of a thousand ELK makes no picture at all.
 */
const most = 80;

/** Whether claims are few enough for one picture. */
export function canBeDrawn(claims: readonly Claim[]): boolean {
  return claims.length <= most;
}
