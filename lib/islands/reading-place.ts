import { whenParsed } from './when-parsed';

/** Where something stands in the window: how far its top is below the window's, in CSS pixels. */
interface Extent {
  readonly top: number;
  readonly height: number;
}

export interface Place extends Extent {
  /** What is being read: a passage, or below the text a heading, a claim, a term. It has an id. */
  readonly element: HTMLElement;
  /** The very letter at the window's top, where that is inside a passage and so no beginning is to be seen. */
  readonly line?: { readonly range: Range; readonly top: number };
}

/** How text moves that does not go up the window as it is read; everything is told as if it did. */
export interface Way {
  measure(rect: DOMRect): Extent;
  move(by: number): void;
}

/** The box of vertical text, to which the script that comes with that setting gives its way. */
export interface WayBox extends HTMLElement {
  way?: Way;
}

/**
 * The place being read: the first whose top is in the window, or, inside a passage longer than the window, that
 * passage. What follows the text is asked for only there: it is not laid out before it comes near the window, and
 * would have to be.
 */
export function placeBeingRead(): Place | undefined {
  let [long, next] = placesAtTop('.passage');
  if (!next) {
    const [above, below] = placesAtTop('.apparatus > h2, .claim-list > li, .term-notes > li, .sense');
    long = above ?? long;
    next = below;
  }
  // Whoever is still inside the last passage reads that, and not the heading of what follows the text.
  const isInText = long?.element.matches('.passage') && long.top + long.height > 0;
  if (next && next.top < innerHeight && (next.element.matches('.passage') || !isInText)) return next;
  const line = long && lineAtTop(long.element);
  return long && line ? { ...long, line } : (long ?? next);
}

/**
 * The last above the window's top, and the first below it. Tops rise in document order, so a binary search looks at few
 * of them, however long the book.
 */
function placesAtTop(selector: string): [above: Place | undefined, below: Place | undefined] {
  const all = document.querySelectorAll<HTMLElement>(selector);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // A fragment's target can land a fraction of a pixel above the edge.
    if ((placeOf(all[middle])?.top ?? 0) < -1) low = middle + 1;
    else high = middle;
  }
  return [placeOf(all[low - 1]), placeOf(all[low])];
}

/** Where an element stands now; `undefined` for none. */
export function placeOf(element: HTMLElement | null | undefined): Place | undefined {
  if (!element) return undefined;
  const { top, height } = measure(element);
  return { element, top, height };
}

/** The way of all that no setting has given another. */
const down: Way = { measure: (rect) => rect, move: (by) => scrollBy({ top: by, behavior: 'instant' }) };

function wayOf(element: Element): Way {
  return element.closest<WayBox>('[data-vertical]')?.way ?? down;
}

/** Where an element stands along the way of reading, or what is at `rect` in it. */
function measure(element: Element, rect = element.getBoundingClientRect()): Extent {
  return wayOf(element).measure(rect);
}

/** Scrolls so that the element, or what is at `rect` in it, stands at `top`. */
function move(element: Element, top: number, rect?: DOMRect): void {
  wayOf(element).move(measure(element, rect).top - top);
}

/** After the layout of this page has changed: scrolls so that the line being read stands where it stood. */
export function holdPlace(place: Place): void {
  const { element, line } = place;
  // What has just been hidden has no box; then its passage has to do.
  const now = line?.range.getClientRects()[0];
  if (line && now) move(element, line.top, now);
  else findPlace(place);
}

/**
 * On a page in another language: scrolls so that the same passage stands where it stood. In a long text what is above
 * it is laid out only when it comes near, and so it is looked for once more in each of the next `frames`.
 */
export function findPlace(place: Place, frames = 0): void {
  const { element, top, height } = place;
  if (frames > 0 && element.closest('[data-long]')) requestAnimationFrame(() => findPlace(place, frames - 1));
  // Whoever was inside a long passage was so far through it, not so many pixels below its top.
  const inside = top < 0 && height + top > 0;
  move(element, inside ? (top / height) * measure(element).height : top);
}

/** The first letter of `passage` that is wholly in the window. */
function lineAtTop(passage: HTMLElement): Place['line'] {
  for (const text of passage.querySelectorAll('[data-text]')) {
    const { left, bottom } = text.getBoundingClientRect();
    // Nor is a text being read that a thumb has turned away from.
    if (bottom <= 0 || left < 0) continue;
    const inset = Number.parseFloat(getComputedStyle(text).paddingInlineStart) + 2;
    // Half a line down, so that a line that is cut off at the top is passed over.
    const range = letterAt(text, left + inset, 16);
    return range && { range, top: measure(passage, range.getClientRects()[0]).top };
  }
  return undefined;
}

/** The letter of `text` at a point of the window, in CSS pixels. */
export function letterAt(text: Element, x: number, y: number): Range | undefined {
  // WebKit has had the standard's way since Safari 26.2 alone.
  const range = document.caretRangeFromPoint?.(x, y) ?? document.createRange();
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) range.setStart(caret.offsetNode, caret.offset);
  const { startContainer: node, startOffset } = range;
  if (!(node instanceof Text && text.contains(node))) return undefined;
  const start = Math.min(startOffset, node.length - 1);
  range.setStart(node, start);
  range.setEnd(node, start + 1);
  return range;
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
    const now = placeBeingRead();
    const line = known?.line;
    const at = line?.range.getClientRects()[0]?.top ?? Number.NaN;
    // What lies over the text, such as a dialog, hides its line, which is read on as long as it stands where it stood.
    const isHidden = now && line && !now.line && now.element === known?.element;
    known = isHidden && Math.abs(at - line.top) < 1 ? { ...now, line } : now;
  };
  const soon = () => {
    if (!scheduled) requestAnimationFrame(remember);
    scheduled = true;
  };
  for (const input of ['pointerdown', 'keydown'] as const)
    addEventListener(input, remember, { capture: true });
  // Vertical text moves in a box, whose scrolling does not bubble.
  addEventListener('scroll', soon, { passive: true, capture: true });
  let width = innerWidth;
  addEventListener('resize', () => {
    // A phone also changes the window's height, while it is scrolled, to hide its own bars; lines stay then.
    if (known && innerWidth !== width) holdPlace(known);
    width = innerWidth;
    soon();
  });
  addEventListener('load', soon);
  whenParsed(remember);
}
