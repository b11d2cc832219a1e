/** More columns than this nobody needs: it only ends the search where a window has no height at all. */
const most = 12;

/** What can be parted into columns. */
const texts = '.counterpart:not(:has(> pre, > .scroll, > figure))';

/**
 * Sets each counterpart that is shown, horizontal within the vertical text, in as many columns as it takes to end
 * within the height of the box. The stylesheet makes columns of the number.
 */
export function fitCounterparts(article: HTMLElement): void {
  let wide = [...article.querySelectorAll<HTMLElement>(texts)];
  for (const counterpart of wide) counterpart.style.removeProperty('--spread');
  // All are measured before any is changed, so that each round is one layout.
  for (let columns = 2; wide.length > 0 && columns <= most; columns++) {
    wide = wide.filter(({ offsetHeight, parentElement }) => offsetHeight > roomIn(parentElement));
    for (const counterpart of wide) counterpart.style.setProperty('--spread', String(columns));
  }
}

/** The height that a passage has for what it holds, in CSS pixels. */
function roomIn(passage: HTMLElement | null): number {
  if (!passage) return 0;
  const { paddingTop, paddingBottom } = getComputedStyle(passage);
  return passage.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom) + 1;
}
