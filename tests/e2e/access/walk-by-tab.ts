import type { Page } from '@playwright/test';

/** More than any page has. */
const limit = 2_000;

/**
 * Presses Tab from the page's beginning to its end, and tells what is amiss: stops missed or out of order, focus that
 * is not shown, or hidden.
 */
export async function walkByTab(page: Page): Promise<string[]> {
  const expected = await page.evaluate(() => instruments.beginWalk());
  const faults = new Set<string>();
  const visited = new Set<number>();
  let before = -1;
  for (let count = 0; count < limit; count++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => instruments.lookAtFocus());
    // After the last stop the browser's own controls come, or the first again.
    if (!focus || (focus.place >= 0 && visited.has(focus.place))) break;
    for (const fault of focus.faults) faults.add(`focus: ${focus.element} ${fault}`);
    if (focus.place < 0) {
      // What previews a term comes after it while it is open, and what scrolls may take the focus.
      if (!focus.isExtra) faults.add(`focus: ${focus.element} was not expected`);
      continue;
    }
    if (focus.place < before) faults.add(`focus: ${focus.element} is out of the document’s order`);
    before = focus.place;
    visited.add(focus.place);
  }
  for (let place = 0; place < expected; place++) {
    if (!visited.has(place))
      faults.add(`focus: Tab passes ${await page.evaluate((at) => instruments.nameStop(at), place)} by`);
  }
  if (expected < 3) faults.add(`focus: only ${expected} stops were expected`);
  return [...faults];
}

/**
 * Goes by Tab from control to control of a part that lies open, which has the focus or is the next to have it, and
 * tells what is amiss: controls passed by, focus that is not shown, or hidden.
 */
export async function walkInside(page: Page, part: string): Promise<string[]> {
  const controls = await page.evaluate((selector) => instruments.beginWalkInside(selector), part);
  const faults = new Set<string>();
  for (let place = 0; place < controls; place++) {
    const focus = await page.evaluate(() => instruments.lookAtFocus());
    if (focus?.place !== place) faults.add(`focus: ${focus?.element} has it, not control ${place + 1}`);
    for (const fault of focus?.faults ?? []) faults.add(`focus: ${focus?.element} ${fault}`);
    if (place < controls - 1) await page.keyboard.press('Tab');
  }
  return [...faults];
}
