/**
 * Moves the picture of the claims so far that the one with the focus is to be seen whole: browsers leave a part of it
 * outside the box that scrolls sideways (WCAG 2.2, 2.4.12). What is being pressed stays where it is.
 */
export function showFocusedClaim(): void {
  addEventListener('focusin', ({ target }) => {
    if (target instanceof SVGElement && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}
