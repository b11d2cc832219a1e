import { findOverflow } from './access/find-faults';
import { loadInstruments } from './access/load-instruments';
import { walkByTab } from './access/walk-by-tab';
import { withStyle } from './access/with-style';
import { expect, languages, pagesOfEveryKind, readerAddress, settle, test } from './site';
import { giveVoices } from './speech-engine';
import { isThere, overlays, type PageKind, pageKinds, views, voices, whileOpen } from './states';

test.use({ viewport: { width: 320, height: 640 } });

const kinds = Object.keys(pageKinds) as PageKind[];

/** What WCAG 2.2, 1.4.12, lets readers ask for. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

test('no page scrolls sideways', async ({ page }) => {
  for (const address of pagesOfEveryKind()) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

test('magnified four times, or with wider spacing, every page and whatever opens over it has room', async ({
  page,
}) => {
  await loadInstruments(page);
  await giveVoices(page, voices);
  const faults: string[] = [];
  const look = async (state: string) => {
    faults.push(...(await findOverflow(page)).map((fault) => `${state}: ${fault}`));
    const spaced = await withStyle(page, spacing, () => findOverflow(page));
    faults.push(...spaced.map((fault) => `${state}, spaced: ${fault}`));
  };
  for (const language of languages) {
    // A window of 1280 × 1024 px, magnified so that a pixel is four.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const kind of kinds) {
      await page.goto(pageKinds[kind](language));
      await look(kind);
      if (kind !== 'reader') continue;
      for (const view of views) {
        await page.locator(`input[name=view][value=${view}]`).check();
        await settle(page);
        await look(view);
      }
      for (const overlay of overlays) {
        if (!(await isThere(page, overlay))) continue;
        await whileOpen(page, language, overlay, async () => {
          await look(overlay.name);
          const box = await page.locator(overlay.part).boundingBox();
          const { x = -1, y = -1, width = 999, height = 999 } = box ?? {};
          // The results of a search stand in the page, and scroll with it.
          const isHigh = overlay.name !== 'search results' && (y < 0 || y + height > 256);
          if (x < 0 || x + width > 320 || isHigh)
            faults.push(`${overlay.name}: it is not in the window: ${[x, y, width, height].map(Math.round)}`);
        });
      }
    }
  }
  expect([...new Set(faults)]).toEqual([]);
});

test('magnified four times, what has the focus is to be seen, whole', async ({ page }) => {
  await loadInstruments(page);
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(pageKinds.reader('en'));
  expect(await walkByTab(page)).toEqual([]);
});

test('the bar of controls is in the window', async ({ page }) => {
  for (const language of languages) {
    await page.goto(readerAddress(language));
    const bar = await page.locator('.controls').boundingBox();
    expect(bar?.x).toBeGreaterThanOrEqual(0);
    expect((bar?.x ?? 0) + (bar?.width ?? 999)).toBeLessThanOrEqual(320);
  }
});

test('the contents open at a tap and lead to a passage', async ({ page }) => {
  await page.goto(readerAddress('en'));
  await expect(page.locator('.contents a').first()).toBeHidden();
  await page.locator('.contents').getByRole('checkbox', { name: 'Contents' }).check();
  await page.locator('.contents a[href="#crypto"]').click();
  await expect(page.locator('#crypto')).toBeInViewport();
});
