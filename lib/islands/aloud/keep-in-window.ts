import { scrollBehavior } from '../scroll-behavior';

/** Whether any of `elements` is to be seen above `foot`, the height in the window below which something covers them. */
export function isInWindow(elements: readonly HTMLElement[], foot: number): boolean {
  return elements.some((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < foot && right > 0 && left < innerWidth;
  });
}

/** Brings what is spoken to the middle of the window, unless it is to be seen whole, or as much of it as can be. */
export function keepInWindow(elements: readonly [HTMLElement, ...HTMLElement[]], foot: number): void {
  const rects = elements.flatMap((element) => [...element.getClientRects()]);
  const top = Math.min(...rects.map((rect) => rect.top));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  // Vertical text moves in a box, beyond whose edges nothing is to be seen.
  const box = elements[0].closest('[data-vertical]')?.getBoundingClientRect();
  const [from, to] = [box?.left ?? 0, box?.right ?? innerWidth];
  const isBeside = rects.some(({ left, right }) => left < from || right > to);
  if (top >= 0 && bottom <= foot && !isBeside) return;
  elements[0].scrollIntoView({
    block: bottom - top < foot * 0.8 ? 'center' : 'start',
    inline: 'nearest',
    behavior: scrollBehavior(),
  });
}
