import { backdropAt, type Point } from './backdrop';
import { listStops } from './list-stops';
import { nameElement } from './name-element';
import { contrastRatio } from './paint-over';

/** What has the focus, and what is amiss with how it is shown. */
export interface Focus {
  readonly element: string;
  /** Its place among the expected stops; -1 for what is none. */
  readonly place: number;
  /** Whether it may stop here all the same: a box that scrolls, or what opens beside what has the focus. */
  readonly isExtra: boolean;
  readonly faults: readonly string[];
}

let stops: readonly Element[] = [];
let last: { readonly element: Element; readonly box: DOMRect } | undefined;

/** Sets the focus before the first stop, and tells how many stops are expected. */
export function beginWalk(): number {
  scrollTo(0, 0);
  stops = listStops();
  last = undefined;
  // What had the focus and is gone leaves its place to go on from.
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
  start.remove();
  return stops.length;
}

/** Sets the focus on the first control of a part, and tells how many it has. */
export function beginWalkInside(part: string): number {
  const holder = document.querySelector(part);
  stops = listStops().filter((stop) => holder?.contains(stop));
  last = undefined;
  const [first] = stops;
  if (first instanceof HTMLElement) first.focus({ focusVisible: true } as FocusOptions);
  return stops.length;
}

export function nameStop(place: number): string {
  const stop = stops[place];
  return stop ? nameElement(stop) : '';
}

/** Looks at what has the focus; undefined once it has left the page. */
export function lookAtFocus(): Focus | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const box = element.getBoundingClientRect();
  const along = element.closest('[data-vertical]')?.scrollLeft ?? 0;
  const pageBox = new DOMRect(box.x + scrollX + along, box.y + scrollY, box.width, box.height);
  const faults = [
    ...hiddenParts(element),
    ...weakIndicator(element),
    ...(last && goesBack(last.element, element, last.box, pageBox)
      ? [`stands before ${nameElement(last.element)}`]
      : []),
  ];
  if (!isFixed(element)) last = { element, box: pageBox };
  const isExtra = Boolean(element.closest(':popover-open')) || element.scrollWidth > element.clientWidth;
  return { element: nameElement(element), place: stops.indexOf(element), isExtra, faults };
}

/** WCAG 2.2, 2.4.12: no part of what has the focus is hidden by something else, or out of the window. */
function hiddenParts(element: Element): string[] {
  const faults: string[] = [];
  for (const { left, right, top, bottom, width, height } of element.getClientRects()) {
    if (width < 2 || height < 2) continue;
    const fits = height <= innerHeight - 80 && width <= innerWidth;
    if (fits && (top < -1 || bottom > innerHeight + 1 || left < -1 || right > innerWidth + 1))
      faults.push(`is out of the window: ${[left, top, right, bottom].map(Math.round)}`);
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    for (const point of [
      { x, y },
      { x: left + 1, y },
      { x: right - 1, y },
      { x, y: top + 1 },
      { x, y: bottom - 1 },
    ]) {
      const hit = document.elementFromPoint(point.x, point.y);
      if (!hit || hit.contains(element) || element.contains(hit)) continue;
      // A preview goes by itself, or by Escape without a step on (WCAG 2.2, 2.4.11, note 2).
      if (hit.closest('[data-gloss]')) continue;
      const covering = hit.closest('label')?.contains(element) ? undefined : hit;
      if (covering && isOnTop(covering, element)) faults.push(`is hidden by ${nameElement(covering)}`);
    }
  }
  return [...new Set(faults)];
}

/** Only what is out of the flow hides what is in it; a neighbour's box may touch. */
function isOnTop(hit: Element, element: Element): boolean {
  for (let each: Element | null = hit; each && !each.contains(element); each = each.parentElement) {
    if (/fixed|sticky|absolute/.test(getComputedStyle(each).position)) return true;
  }
  return false;
}

function isFixed(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(each).position) || each.matches(':popover-open, dialog'))
      return true;
  }
  return false;
}

/** WCAG 2.2, 1.4.11 and 2.4.13: an outline of two pixels at least, three times lighter or darker than what it is on. */
function weakIndicator(element: Element): string[] {
  // A control that lies unseen over its label has that show the focus.
  const shown = [element, element.nextElementSibling].find(
    (each) => each && getComputedStyle(each).outlineStyle !== 'none',
  );
  if (!shown) return ['shows no focus'];
  const { outlineWidth, outlineColor, outlineOffset } = getComputedStyle(shown);
  const [width, offset] = [Number.parseFloat(outlineWidth), Number.parseFloat(outlineOffset)];
  const faults: string[] = [];
  if (width < 2) faults.push(`has an outline of ${width} px`);
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const reach = width + offset;
  const middle: Point = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const ground = backdropAt(offset < 0 ? shown : (shown.parentElement ?? shown), middle);
  const ratio = contrastRatio(ground.show(outlineColor), ground.colour);
  if (ratio < 3) faults.push(`has an outline of ${ratio.toFixed(2)}:1`);
  const cut = cutSides(shown, {
    left: left - reach,
    top: top - reach,
    right: right + reach,
    bottom: bottom + reach,
  });
  if (cut.length > 0) faults.push(`has its outline cut off at ${cut.join(', ')}`);
  return faults;
}

type Sides = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;

/** The sides at which a box that scrolls or cuts holds back the outline, or the window does. */
function cutSides(shown: Element, outer: Sides): string[] {
  const cut = new Set<string>();
  const compare = (clip: Sides) => {
    if (outer.left < clip.left - 0.5) cut.add('left');
    if (outer.right > clip.right + 0.5) cut.add('right');
    if (outer.top < clip.top - 0.5) cut.add('top');
    if (outer.bottom > clip.bottom + 0.5) cut.add('bottom');
  };
  for (let each = shown.parentElement; each && each !== document.body; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, top } = each.getBoundingClientRect();
    const x = left + each.clientLeft;
    const y = top + each.clientTop;
    compare({ left: x, top: y, right: x + each.clientWidth, bottom: y + each.clientHeight });
  }
  const fits = outer.bottom - outer.top < innerHeight;
  if (fits) compare({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  return [...cut];
}

/** Against the way of reading: up and not into another column, or in vertical text to a passage further right. */
function goesBack(from: Element, to: Element, before: DOMRect, now: DOMRect): boolean {
  if (isFixed(to)) return false;
  const box = to.closest('[data-vertical]');
  if (!box?.contains(from)) return now.bottom <= before.top + 1 && now.left <= before.left + 1;
  return to.closest('.passage') !== from.closest('.passage') && now.left >= before.right - 1;
}
