import type { Essay, Layer, LayerId } from '../model';
import { onceFor } from '../once-for';

/** An essay's layers by their ids. */
export const layersById: (essay: Essay) => ReadonlyMap<LayerId, Layer> = onceFor(
  ({ layers }) => new Map(layers.map((layer) => [layer.id, layer])),
);
