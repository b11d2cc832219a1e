import { closest } from '../closest';
import {
  findPlace,
  holdPlace,
  letterAt,
  type Place,
  placeBeingRead,
  placeOf,
  type Way,
} from '../reading-place';
import { fitCounterparts } from './fit-counterparts';
import { whenScrolled } from './when-scrolled';

/** What the history's entry of this page keeps of the place: browsers bring back the window's, not that of a box. */
type KeptPlace = Pick<Place, 'top' | 'height'> & { readonly id: string };

/** Keeps the line being read whatever changes the layout, and the place for whoever comes back to this page. */
export function keepPlace(article: HTMLElement, way: Way, signal: AbortSignal): void {
  let known: Place | undefined;
  const remember = () => {
    const place = placeBeingRead();
    const isInside = place && place.top < 0 && article.contains(place.element);
    const line = isInside ? lineAtEdge(article, way) : undefined;
    known = place && line ? { ...place, line } : place;
  };
  const fitAround = (anchor: Place | undefined) => {
    fitCounterparts(article);
    if (anchor) holdPlace(anchor);
  };
  remember();
  for (const input of ['pointerdown', 'keydown', 'scroll'] as const)
    addEventListener(input, remember, { signal, capture: true, passive: true });
  addEventListener(
    'change',
    ({ target }) => {
      // Whoever reveals a passage reads that one, also where it begins before the box.
      fitAround(closest(target, '.reveal') ? placeOf(closest(target, '.passage')) : known);
    },
    { signal },
  );
  whenScrolled(article, () => write(placeBeingRead()), signal);
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    // What it is when it is first looked at is no change.
    if (!isFirst) fitAround(known);
    isFirst = false;
  });
  observer.observe(article);
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Goes where the reader was when this page was left or loaded again, if it was. */
export function returnToPlace(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const kept: KeptPlace | undefined = history.state?.vertical;
  const element = kept && document.getElementById(kept.id);
  if (!element || !/reload|back_forward/.test(navigation?.type ?? '')) return false;
  findPlace({ ...kept, element });
  return true;
}

function write(place: Place | undefined): void {
  if (!place) return;
  const { element, top, height } = place;
  const vertical: KeptPlace = { id: element.id, top, height };
  history.replaceState({ ...history.state, vertical }, '');
}

/** The first letter of the line at the right edge of the box. */
function lineAtEdge(article: HTMLElement, way: Way): Place['line'] {
  const { right, top } = article.getBoundingClientRect();
  const inset = Number.parseFloat(getComputedStyle(article).paddingTop);
  // Half a line in, so that a line that is cut off at the edge is passed over; some letters down, below any indent.
  const range = letterAt(article, right - 16, top + inset + 64);
  const rect = range?.getClientRects()[0];
  return range && rect && { range, top: way.measure(rect).top };
}
