import { closest } from './closest';
import { holdPlace, placeBeforeChange, placeOf } from './reading-place';

/**
 * Keeps the line being read where it is when a counterpart is revealed or hidden above the window. In the window
 * nothing need be done: the counterpart comes after its passage's text, which is what is being read.
 */
export function upgradeReveal(): void {
  addEventListener('change', ({ target }) => {
    const place = placeBeforeChange();
    const now = placeOf(closest(target, '.reveal') && closest(target, '.passage'));
    if (!now || !place) return;
    const growth = (placeOf(place.element)?.top ?? 0) - place.top;
    if (now.top + now.height - growth <= 0) holdPlace(place);
  });
}
