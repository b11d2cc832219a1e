import type { Essay, LayerId, Library, Sense, Term } from '../model';
import type { Usages } from './find-usages';

/** Senses that belong under one layer. */
export interface SenseGroup {
  /** The frame stands for all that is about more than one track; undefined, for senses that no text uses yet. */
  readonly layer: LayerId | undefined;
  readonly senses: readonly { readonly term: Term; readonly sense: Sense }[];
}

/**
 * The senses of `terms`, each once, under the narrowest layer that holds where it holds: the layers that it declares,
 * or else those of the passages that use it. Layers stand in the order in which the essays declare them, each essay's
 * cells after their track; senses in the order of `terms`. No group is empty.
 */
export function groupSenses({ essays, terms }: Library, usages: Usages): SenseGroup[] {
  const order = orderLayers(essays);
  const groups = new Map<LayerId | undefined, { term: Term; sense: Sense }[]>();
  for (const term of terms) {
    for (const sense of term.senses) {
      const layers = sense.layers.length > 0 ? sense.layers : layersOf(sense, usages);
      const layer = narrowestLayer(layers);
      const group = groups.get(layer);
      if (group) group.push({ term, sense });
      else groups.set(layer, [{ term, sense }]);
    }
  }
  return [...order, undefined].flatMap((layer) => {
    const senses = groups.get(layer);
    return senses ? [{ layer, senses }] : [];
  });
}

/** The one layer, else the one track that holds all of `layers`, else the frame; undefined for none. */
export function narrowestLayer(layers: readonly LayerId[]): LayerId | undefined {
  const [first, ...rest] = layers;
  if (first === undefined || rest.every((layer) => layer === first)) return first;
  const [track = first] = first.split('.', 1);
  return rest.every((layer) => layer.split('.', 1)[0] === track) ? track : 'frame';
}

function layersOf(sense: Sense, usages: Usages): LayerId[] {
  return usages.of(sense).flatMap(({ row }) => row.segments.map(({ layer }) => layer));
}

/** Every essay's layers, each once: the frame, then the tracks as they are met, each with all its cells. */
function orderLayers(essays: readonly Essay[]): LayerId[] {
  const tracks = new Map<string, Set<LayerId>>([['frame', new Set(['frame'])]]);
  for (const { layers } of essays) {
    for (const { id, track = id } of layers) tracks.set(track, (tracks.get(track) ?? new Set()).add(id));
  }
  return [...tracks.values()].flatMap((cells) => [...cells]);
}
