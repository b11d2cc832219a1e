import type { Page } from '@playwright/test';
import { expect, languages, openPassage, other, readerAddress, segments, settle, test, topOf } from './site';

/** Where each text of each row begins: its left edge and the line on which its first letters stand. */
function beginnings(page: Page): Promise<Record<string, { left: number; line: number }[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('.passage')].map((passage) => [
        passage.id,
        [...passage.querySelectorAll(':scope > [data-text]')].map((text) => {
          const probe = document.createElement('span');
          probe.style.cssText = 'display: inline-block; inline-size: 0';
          (text.querySelector('p, h1, h2, h3, li') ?? text).prepend(probe);
          const line = probe.getBoundingClientRect().bottom;
          probe.remove();
          return { left: text.getBoundingClientRect().left, line };
        }),
      ]),
    ),
  );
}

const sizes = [{}, { size: 'small', leading: 'tight' }, { size: 'largest', leading: 'loose' }] as const;

test('facing texts begin on one line, in every size, the language of the page first', async ({ page }) => {
  for (const language of languages) {
    await page.goto(readerAddress(language, '?view=facing'));
    for (const width of [768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const size of sizes) {
        await page.evaluate((chosen) => {
          for (const name of ['size', 'leading']) delete document.documentElement.dataset[name];
          Object.assign(document.documentElement.dataset, chosen);
        }, size);
        const rows = await beginnings(page);
        for (const segment of segments) {
          const [first, second] = rows[segment] ?? [];
          const state = `${segment} in ${language} at ${width} ${JSON.stringify(size)}`;
          expect(Math.abs((first?.line ?? 0) - (second?.line ?? 9)), state).toBeLessThanOrEqual(0.5);
          expect(first?.left, state).toBeLessThan(second?.left ?? 0);
        }
      }
    }
  }
});

test('facing rows keep to the grid of half lines', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(readerAddress('ja', '?view=facing'));
  const heights = await page.locator('.passage:not(#title)').evaluateAll((rows) => {
    const line = Number.parseFloat(getComputedStyle(rows[0]?.querySelector('p') as Element).lineHeight);
    return rows.map((row) => ({ id: row.id, halves: row.getBoundingClientRect().height / (line / 2) }));
  });
  // A row grows by the pixel or so by which one face stands lower than the other.
  for (const { id, halves } of heights) expect(Math.abs(halves - Math.round(halves)), id).toBeLessThan(0.15);
});

test('a pair is joined while it is pointed at or holds the focus, also without script', async ({
  browser,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1000, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(new URL(readerAddress('en'), test.info().project.use.baseURL).href);
  await page.locator('input[name=view][value=facing]').check();
  const joint = (id: string) =>
    page.locator(`#${id}`).evaluate((passage) => getComputedStyle(passage, '::after').content);
  expect(await joint('ai-l2')).toBe('none');
  await page.locator('#ai-l2 [data-text][lang=ja]').hover();
  expect(await joint('ai-l2')).toBe('""');
  await page.locator('#ai-l3 a[data-permalink]').focus();
  expect(await joint('ai-l3')).toBe('""');
  await context.close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 375, height: 667 }, isMobile: true, hasTouch: true });

  /** Turns as a thumb would, and waits for the text to come to rest. */
  async function turn(page: Page, by: 1 | -1): Promise<void> {
    await page.locator('article').evaluate((article, step) => {
      return new Promise<void>((resolve) => {
        article.addEventListener('scrollend', () => resolve(), { once: true });
        article.scrollBy({ left: step * 200, behavior: 'instant' });
      });
    }, by);
    await settle(page);
  }

  test('a thumb turns to the other text at the same passage, and back', async ({ page }) => {
    for (const language of languages) {
      await openPassage(page, language, 'crypto-l2', '?view=facing');
      const inView = (locale: string) =>
        page.locator(`#crypto-l2 [data-text][lang=${locale}]`).evaluate((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left >= 0 && right <= innerWidth;
        });
      expect(await inView(language)).toBe(true);
      const before = await topOf(page, '#crypto-l2');
      const rows = await beginnings(page);
      for (const segment of segments) {
        const [first, second] = rows[segment] ?? [];
        expect(Math.abs((first?.line ?? 0) - (second?.line ?? 9)), segment).toBeLessThanOrEqual(0.5);
      }
      await turn(page, 1);
      expect(await inView(other(language))).toBe(true);
      expect(await inView(language)).toBe(false);
      expect(Math.abs((await topOf(page, '#crypto-l2')) - before)).toBeLessThanOrEqual(1);
      // What is said about the passage stays with either text, and the page itself has nowhere to go sideways.
      await expect(page.locator('#crypto-l2 a[data-permalink]')).toBeInViewport({ ratio: 1 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      await turn(page, -1);
      expect(await inView(language)).toBe(true);
    }
  });

  test('the text that is turned to has its terms, its focus and its line', async ({ page }) => {
    await openPassage(page, 'ja', 'ai-l2', '?view=facing');
    // The focus brings its text along.
    await page.locator('#ai-l2 [data-text][lang=en] a[data-term]').first().focus();
    await expect(page.locator('#ai-l2 [data-text][lang=en] a[data-term]').first()).toBeInViewport({
      ratio: 1,
    });
    // What has the focus may have opened a preview, over the very term that is to be tapped.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await page.locator('#ai-l2 [data-text][lang=en] a[data-term=debugging]').tap({ timeout: 1000 });
    }).toPass();
    await expect(page.locator('[data-gloss]')).toBeVisible();
    await page.keyboard.press('Escape');
    const before = await topOf(page, '#ai-l2 [data-text][lang=en]');
    await page.locator('input[name=view][value=interleaved]').check();
    await settle(page);
    const japanese = page.locator('#ai-l2 [data-text][lang=ja]');
    await expect(japanese).toBeInViewport({ ratio: 0.5 });
    expect(Math.abs((await topOf(page, '#ai-l2')) - before)).toBeLessThan(40);
  });
});
