import type { LayerId, Sense, Term } from '../model';

/**
 * The sense of `term` that fits a passage of `layer` best: one declared for that very layer, before one declared
 * for the cell's track, before one declared for no layer. Of equals, the first. Undefined where none fits: a sense
 * of another layer would mislead.
 */
export function chooseSense(term: Term, layer: LayerId): Sense | undefined {
  const [track] = layer.split('.', 1);
  const declaredFor = (wanted: LayerId | undefined) =>
    term.senses.find((sense) => sense.layers.some((declared) => declared === wanted));
  return (
    declaredFor(layer) ??
    (track === 'frame' ? undefined : declaredFor(track)) ??
    term.senses.find((sense) => sense.layers.length === 0)
  );
}
