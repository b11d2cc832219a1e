import { nearestOf } from '../content/nearest';

/** With more than this left over on both sides, nobody's finger slipped: ids were renamed. */
const mostLeft = 100;

/** Of ids that are left without a partner, those that are worth comparing with one another: all, or none. */
export function worthComparing(left: readonly string[]): readonly string[] {
  return left.length > mostLeft ? [] : left;
}

/** A mend that proposes the nearest of `candidates` before `otherwise`, a sentence that gives the other way out. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  const nearest = nearestOf(word, candidates);
  if (nearest === undefined) return otherwise;
  return `Did you mean \`${nearest}\`? If not, ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
}
