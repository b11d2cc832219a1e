import type { Term, TermId } from '../model';
import { createTermFinder, type TermFinder } from '../text/find-terms';

/** The glossary as rendering needs it, made once for all texts. */
export interface TermContext {
  readonly finder: TermFinder;
  readonly byId: ReadonlyMap<TermId, Term>;
}

/** Prepares `terms` for finding them in texts and for looking them up. */
export function createTermContext(terms: readonly Term[]): TermContext {
  return { finder: createTermFinder(terms), byId: new Map(terms.map((term) => [term.id, term])) };
}
