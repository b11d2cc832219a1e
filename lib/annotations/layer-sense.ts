import type { Layer, Sense, Term } from '../model';
import type { TermContext } from '../render/term-context';
import { chooseSense } from '../text/choose-sense';

/**
 * What the name of a layer's level means there: a level is called by a term of the same id, such as `l2`, which means
 * one thing on one track and another on the next. `undefined` if there is no such term or the layer is no cell.
 */
export function layerSense(
  { id, level }: Layer,
  { byId }: TermContext,
): { readonly term: Term; readonly sense: Sense } | undefined {
  const term = level === undefined ? undefined : byId.get(level);
  const sense = term && chooseSense(term, id);
  return term && sense && { term, sense };
}
