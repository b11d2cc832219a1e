import type { Layer, LayerId } from '../model';
import type { AnnotationsData } from './schemas';

/** The id of the layer on which an essay speaks about the whole. */
export const frameId = 'frame';

/** Every layer that an essay declares: the frame, then each track followed by its cells. */
export function declareLayers({
  frame,
  tracks,
  levels,
  cells,
}: AnnotationsData['layers']): Map<LayerId, Layer> {
  const layers: Layer[] = [{ id: frameId, label: frame }];
  for (const track of tracks) {
    layers.push({ id: track.id, track: track.id, label: track.label });
    for (const level of levels) {
      const id = `${track.id}.${level.id}`;
      const label = cells.get(id) ?? {
        ja: `${track.label.ja} ${level.label.ja}`,
        en: `${track.label.en} ${level.label.en}`,
      };
      layers.push({ id, track: track.id, level: level.id, label });
    }
  }
  return new Map(layers.map((layer) => [layer.id, layer]));
}
