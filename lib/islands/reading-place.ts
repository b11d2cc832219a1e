import { whenParsed } from './when-parsed';

/** Where something stands in the window: how far its top is below the window's, in CSS pixels. */
export interface Place {
  readonly element: HTMLElement;
  readonly top: number;
  /** The element's own height then, by which a place inside a long passage is found again. */
  readonly height: number;
}

/** What can be read at: passages, and the entries of the glossary. */
const places = document.getElementsByClassName('passage') as HTMLCollectionOf<HTMLElement>;
const entries = document.getElementsByClassName('sense') as HTMLCollectionOf<HTMLElement>;

/**
 * The passage being read: the first whose top is in the window, or, inside a passage longer than the window,
 * that passage. Tops rise in document order, so a binary search looks at few of them, however long the book.
 */
export function placeBeingRead(): Place | undefined {
  const all = places.length > 0 ? places : entries;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A fragment's target can land a fraction of a pixel above the edge.
    if ((all[middle]?.getBoundingClientRect().top ?? 0) < -1) low = middle + 1;
    else high = middle;
  }
  const next = placeOf(all[low]);
  return next && next.top < innerHeight ? next : (placeOf(all[low - 1]) ?? next);
}

/** Where an element stands now; `undefined` for none. */
export function placeOf(element: HTMLElement | null | undefined): Place | undefined {
  if (!element) return undefined;
  const { top, height } = element.getBoundingClientRect();
  return { element, top, height };
}

/** Scrolls so that the place's element stands where it stood, as near as the page allows. */
export function returnTo({ element, top, height }: Place): void {
  const now = element.getBoundingClientRect();
  // Whoever was inside a long passage was so far through it, not so many pixels below its top.
  const wanted = top < 0 && height > 0 ? (top / height) * now.height : top;
  scrollBy({ top: now.top - wanted, behavior: 'instant' });
}

let known: Place | undefined;

/** The place as it was before whatever is happening now changed the layout. */
export function placeBeforeChange(): Place | undefined {
  return known;
}

/** Remembers the place whenever the reader moves, and just before each input that might change the layout. */
export function watchPlace(): void {
  let scheduled = false;
  const remember = () => {
    scheduled = false;
    known = placeBeingRead();
  };
  const soon = () => {
    if (!scheduled) requestAnimationFrame(remember);
    scheduled = true;
  };
  for (const input of ['pointerdown', 'keydown'] as const)
    addEventListener(input, remember, { capture: true });
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  addEventListener('load', soon);
  whenParsed(remember);
}
