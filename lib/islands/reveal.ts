import { placeBeforeChange, returnTo } from './reading-place';

/** Keeps the line being read where it is when a passage's counterpart is revealed or hidden above it. */
export function upgradeReveal(): void {
  addEventListener('change', ({ target }) => {
    const place = placeBeforeChange();
    if (place && target instanceof Element && target.closest('.reveal')) returnTo(place);
  });
}
