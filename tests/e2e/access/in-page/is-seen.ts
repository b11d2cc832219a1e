/** Whether a reader sees the element, here or by scrolling: it has a box, and is not kept for screen readers alone. */
export function isSeen(element: Element): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  for (let each: Element | null = element; each; each = each.parentElement) {
    const { width, height } = each.getBoundingClientRect();
    const { clipPath, overflowX } = getComputedStyle(each);
    if (clipPath === 'inset(50%)' || (overflowX !== 'visible' && (width <= 1 || height <= 1))) return false;
  }
  return true;
}
