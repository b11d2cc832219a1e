import { expect, languages, readerAddress, segments, test } from './site';

test.use({ javaScriptEnabled: false });

for (const language of languages) {
  test(`in ${language} every word can be read in both languages`, async ({ page }) => {
    await page.goto(readerAddress(language));
    await expect(page.locator('input[name=view][value=single]')).toBeChecked();
    await page.locator('input[name=view][value=interleaved]').check();
    await expect(page.locator('[data-text]:visible')).toHaveCount(32);
    await page.locator('input[name=view][value=facing]').check();
    await expect(page.locator('[data-text]:visible')).toHaveCount(32);
  });

  test(`in ${language} one passage can be revealed`, async ({ page }) => {
    await page.goto(readerAddress(language));
    await page.locator('#crypto-l3').getByRole('checkbox').check();
    await expect(page.locator('#crypto-l3 [data-text]:visible')).toHaveCount(2);
    await expect(page.locator('[data-text]:visible')).toHaveCount(17);
  });

  test(`in ${language} TVL, Rollup and TPS lead to their definitions`, async ({ page }) => {
    for (const term of ['tvl', 'rollup', 'tps']) {
      await page.goto(readerAddress(language));
      await page.locator(`[data-text][lang=${language}] a[data-term=${term}]`).first().click();
      await expect(page).toHaveURL(`/${language}/glossary/${term}/#${term}`);
      for (const each of languages) await expect(page.locator(`:target div[lang=${each}]`)).toBeVisible();
    }
  });

  test(`in ${language} the other language and the terms are within reach`, async ({ page }) => {
    await page.goto(readerAddress(language));
    await expect(page.locator('.term-notes > li').first()).toBeVisible();
    // Keys do nothing without script, so they are not offered.
    await expect(page.locator('.help-button')).toBeHidden();
    await page.locator('a.language-switch').click();
    await expect(page.locator('html')).not.toHaveAttribute('lang', language);
  });
}

test('every passage can be linked to', async ({ page }) => {
  for (const segment of segments) {
    await page.goto(readerAddress('ja'));
    await page.locator(`#${segment} a[data-permalink]`).click();
    await expect(page).toHaveURL(readerAddress('ja', `#${segment}`));
    await expect(page.locator(`#${segment}`)).toBeInViewport();
  }
});

test('from the front door every page can be reached', async ({ page, request }) => {
  const found = new Set(['/']);
  for (const address of found) {
    const html = await (await request.get(address)).text();
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="?(\/[^"#? >]*)/g)) found.add(href);
  }
  const { everyPage } = await import('./site');
  expect(everyPage().filter((address) => !found.has(address))).toEqual([]);
  await page.goto('/');
  await expect(page.locator('a.door')).toHaveCount(2);
});
