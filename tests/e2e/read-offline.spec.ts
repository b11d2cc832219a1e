import { expect, languages, other, readerAddress, settle, slug } from './site';
import { test, waitUntilKept } from './with-a-worker';

test('what was opened once is read without a line', async ({ page, served, complaints }) => {
  await page.goto(readerAddress('ja'));
  await waitUntilKept(page, `/offline/${slug}.json`);
  await served.stop();
  // What the page loads only when it is asked for is kept before anybody asks.
  const named = (await page.content()).match(/\/assets\/[\w.-]+/g) ?? [];
  expect(named.length).toBeGreaterThan(3);
  const lacking = await page.evaluate(
    (addresses) =>
      Promise.all(addresses.map(async (address) => ((await caches.match(address)) ? [] : [address]))),
    named,
  );
  expect(lacking.flat()).toEqual([]);

  for (const language of languages) {
    for (const address of [
      '/',
      `/${language}/`,
      readerAddress(language),
      readerAddress(language, '?view=facing#ai-l2'),
      readerAddress(language, 'map/'),
      readerAddress(language, 'map/ai_l2/'),
      readerAddress(language, 'passages/ai-l2/'),
      `/${language}/glossary/`,
      `/${language}/glossary/tvl/`,
      `/${language}/search/`,
    ]) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      await expect(page.locator('#page\\.unread'), address).toHaveCount(0);
      // Styled, and with its script.
      await expect(page.locator('body'), address).not.toHaveCSS('margin', '8px');
      if (address !== '/') await expect(page.locator('input.search-box'), address).toBeVisible();
    }

    await page.goto(readerAddress(language));
    await page.locator('input.search-box').fill(language === 'ja' ? '推論' : 'reasoning');
    await expect(page.locator('a[data-result]').first(), language).toBeVisible();
    await page.keyboard.press('Escape');
    await page.locator('a.language-switch').click();
    await expect(page.locator('html')).toHaveAttribute('lang', other(language));
  }
  expect(complaints).toEqual([]);

  for (const language of languages) {
    // What was not read says so, and what was is a link away; the switch leads to the page that was asked for.
    expect((await page.goto(`/${language}/guide/`))?.status()).toBe(504);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('#page\\.unread')).toBeVisible();
    await expect(page.locator('a.language-switch')).toHaveAttribute(
      'href',
      new RegExp(`/${other(language)}/guide/$`),
    );
    await page.locator(`#page\\.kept a[href="${readerAddress(language)}"]`).click();
    await expect(page.locator('#ai-l2')).toBeVisible();
  }

  await served.start();
  expect((await page.goto('/ja/guide/'))?.status()).toBe(200);
  // The browser itself notes the pages that were asked for in vain.
  complaints.length = 0;
});

test('on the first visit, too, the switch needs no line once the worker has the text', async ({
  page,
  served,
}) => {
  await page.goto(readerAddress('ja'));
  await waitUntilKept(page, `/offline/${slug}.json`);
  served.delay(3000);
  await page.locator('a.language-switch').click({ noWaitAfter: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 2000 });
});

test('with the worker, too, the switch needs no line, since the other page is fetched ahead', async ({
  page,
  served,
}) => {
  await page.goto(readerAddress('ja'));
  await waitUntilKept(page, `/offline/${slug}.json`);
  const ahead = page.waitForResponse(`**/en/${slug}/`);
  await page.reload();
  await (await ahead).finished();
  await settle(page);
  served.delay(2000);
  await page.locator('a.language-switch').click({ noWaitAfter: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 1500 });
});
