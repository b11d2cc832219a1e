import { renderAsync } from '@resvg/resvg-js';
import { cardSize } from './card-size';
import { type Card, charactersOf, drawCard } from './draw-card';
import { encodePng } from './encode-png';
import { keepImage } from './keep-image';
import type { Typeface } from './typeface';

/** The share image of a card as a PNG, out of the folder `cache` if it has been made before. The same card gives the same bytes. */
export async function renderCard(card: Card, typeface: Typeface, cache?: string): Promise<Uint8Array> {
  await typeface.prepare(charactersOf(card));
  const drawing = drawCard(card, typeface);
  return keepImage(drawing, cache, async () => {
    // All text is outlines, so that the fonts of this machine do not matter.
    const image = await renderAsync(drawing, { font: { loadSystemFonts: false } });
    return encodePng(image.pixels, cardSize.width, cardSize.height);
  });
}
