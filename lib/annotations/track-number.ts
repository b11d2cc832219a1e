import type { Essay, LayerId } from '../model';

/** The place of a layer's track among the essay's tracks, from 1, by which the stylesheet colours it; 0 is the frame. */
export function trackNumber(essay: Essay, layer: LayerId): number {
  const track = layer.split('.')[0];
  return essay.tracks.findIndex(({ id }) => id === track) + 1;
}
