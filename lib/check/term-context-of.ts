import type { Sources } from '../content/sources';
import { toTerm } from '../content/to-term';
import { createTermContext, type TermContext } from '../render/term-context';

const known = new WeakMap<Sources, TermContext>();

/** The glossary of `sources`, as far as it could be parsed, ready for finding; prepared once. */
export function termContextOf(sources: Sources): TermContext {
  const context =
    known.get(sources) ??
    createTermContext(sources.terms.flatMap(({ id, term }) => (term.data ? toTerm(id, term.data) : [])));
  known.set(sources, context);
  return context;
}
