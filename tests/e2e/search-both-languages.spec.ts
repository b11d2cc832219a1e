import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, languages, other, readerAddress, settle, slug, test } from './site';

const results = (page: Page) => page.locator('.search-results a[data-result]');

for (const language of languages) {
  test(`in ${language} a term is found by its name in either language, and shown in both`, async ({
    page,
  }) => {
    await page.goto(`/${language}/`);
    for (const query of ['ロールアップ', 'rollup']) {
      await page.locator('input[type=search]').fill(query);
      await expect(results(page)).toHaveCount(1);
      await expect(results(page).first()).toHaveAttribute('data-result', `${slug}/opening`);
      for (const lang of languages)
        await expect(results(page).first().locator(`[lang=${lang}] mark`).first()).toBeVisible();
      await page.locator('input[type=search]').fill('');
      await expect(page.locator('.search-results')).toBeHidden();
    }
  });

  test(`in ${language} the search is used by keys alone`, async ({ page }) => {
    await page.goto(readerAddress(language));
    await page.keyboard.press('/');
    await expect(page.locator('input[type=search]')).toBeFocused();
    await page.keyboard.type('TVL');
    await expect(results(page).first()).toHaveAttribute('data-result', `${slug}/cause-crypto`);
    await page.keyboard.press('Escape');
    await expect(page.locator('.search-results')).toBeHidden();
    await expect(page.locator('input[type=search]')).toBeFocused();
    await page.locator('input[type=search]').fill('tokens');
    await expect(page.locator('.search-results [role=status]')).toHaveText(/\d/);
    await page.keyboard.press('ArrowDown');
    await expect(results(page).first()).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.locator('input[type=search]')).toBeFocused();
    const wanted = await results(page).first().getAttribute('data-result');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${language}/${slug}/#${wanted?.split('/')[1]}$`));
  });

  test(`in ${language} the results pass axe and fit a small screen`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`/${language}/search/?q=トークン`);
      await expect(results(page).first()).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(readerAddress('ja'), { waitUntil: 'networkidle' });
  expect(loaded.filter((path) => path.includes('search'))).toEqual([]);
  await page.locator('input[type=search]').focus();
  await expect.poll(() => loaded.filter((path) => /\/search\.\w+\.js$/.test(path)).length).toBe(1);
});

test('nothing moves when the link becomes a box', async ({ page, browser }) => {
  const sizes = await Promise.all(
    [true, false].map(async (javaScriptEnabled) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 768, height: 800 } });
      const plain = await context.newPage();
      await plain.goto(new URL(readerAddress('en'), test.info().project.use.baseURL).href);
      const box = await plain.locator('.search-box').boundingBox();
      await context.close();
      return box;
    }),
  );
  expect(sizes[0]).toEqual(sizes[1]);
  await page.goto(readerAddress('en'));
  await settle(page);
});

test('what is not there is said not to be, and markup is text', async ({ page }) => {
  await page.goto('/en/');
  await page.locator('input[type=search]').fill('zebra <zz>');
  await expect(page.locator('.search-results [role=status]')).not.toBeEmpty();
  await expect(results(page)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages) {
    test(`the box leads to everything to browse in ${language}`, async ({ page }) => {
      await page.goto(readerAddress(language));
      await page.locator('a.search-box').click();
      await expect(page).toHaveURL(`/${language}/search/`);
      await expect(page.locator(`main a[href="/${language}/${slug}/#crypto-l2"]`)).toBeVisible();
      await expect(page.locator(`main a[href="/${language}/glossary/tvl/"]`)).toBeVisible();
      await page.locator(`a[hreflang=${other(language)}]`).click();
      await expect(page).toHaveURL(`/${other(language)}/search/`);
    });
  }
});
