import { holdPlace, placeBeforeChange } from './reading-place';

/**
 * Keeps the line being read where it is when a counterpart is revealed or hidden above the window. In the window
 * nothing need be done: the counterpart comes after its passage's text, which is what is being read.
 */
export function upgradeReveal(): void {
  addEventListener('change', ({ target }) => {
    const passage = target instanceof Element && target.closest('.reveal') && target.closest('.passage');
    const place = placeBeforeChange();
    if (!passage || !place) return;
    const growth = place.element.getBoundingClientRect().top - place.top;
    if (passage.getBoundingClientRect().bottom - growth <= 0) holdPlace(place);
  });
}
