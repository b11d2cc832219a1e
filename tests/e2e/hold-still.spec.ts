import { loadInstruments } from './access/load-instruments';
import { expect, readerAddress, settle, test, widths } from './site';
import { awaited, views } from './states';

/** What may have been chosen before the page is opened: every option once at least, and those together that meet. */
const chosen: readonly Readonly<Record<string, string>>[] = [
  {},
  { theme: 'dark', size: 'small', leading: 'tight' },
  { theme: 'sepia', size: 'larger', leading: 'loose', measure: 'narrow' },
  { theme: 'light', size: 'largest', measure: 'wide' },
  { furigana: 'hard' },
  { furigana: 'all', size: 'large' },
  { writing: 'vertical' },
  { writing: 'vertical', furigana: 'all', theme: 'dark' },
];

test('nothing moves while a page opens, whatever view and settings were chosen', async ({ page }) => {
  await loadInstruments(page);
  await page.goto(readerAddress('ja'));
  const offered = await page
    .locator('[data-setting]')
    .evaluateAll((all) => all.map((field) => (field as HTMLElement).dataset.setting ?? ''));
  const moved: string[] = [];
  for (const [index, choices] of chosen.entries()) {
    const missing = Object.keys(choices).filter((name) => !offered.includes(name));
    if (missing.length > 0) {
      expect(missing.filter((name) => !awaited.has(name))).toEqual([]);
      continue;
    }
    await page.evaluate((all) => localStorage.setItem('taiyaku:settings', JSON.stringify(all)), choices);
    for (const [place, width] of widths.entries()) {
      // Each view with the defaults, and each in turn with what is chosen.
      for (const view of index === 0 ? views : [views[(index + place) % views.length] ?? 'single']) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(readerAddress('ja', `?view=${view}${index % 2 ? '#ai-l3' : ''}`), {
          waitUntil: 'load',
        });
        await expect(page.locator('html[data-held]')).toHaveCount(0);
        for (const [name, value] of Object.entries(choices))
          await expect(page.locator('html')).toHaveAttribute(`data-${name}`, value);
        // What is left for when nothing else is to be done must move nothing either.
        await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
        await settle(page);
        const state = `${JSON.stringify(choices)}, ${view} at ${width} px`;
        moved.push(
          ...(await page.evaluate(() => instruments.listShifts())).map((shift) => `${state}: ${shift}`),
        );
      }
    }
  }
  expect(moved).toEqual([]);
});
