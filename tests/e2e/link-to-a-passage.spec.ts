import { expect, languages, openPassage, readerAddress, segments, test, topOf, widths } from './site';

for (const language of languages) {
  test(`in ${language} the address of each passage leads to it, unmistakably`, async ({ page }) => {
    for (const segment of segments) {
      await openPassage(page, language, segment);
      await expect(page.locator(':target')).toHaveAttribute('data-segment', segment);
      await expect(page.locator(':target')).toBeInViewport();
    }
    const look = (segment: string) =>
      page.locator(`#${segment}`).evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await look('closing')).not.toBe(await look('opening'));
  });

  test(`in ${language} the link of each passage copies its address and says so`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(readerAddress(language));
    for (const segment of segments) {
      await page.locator(`#${segment} a[data-permalink]`).click();
      await expect(page.getByRole('status')).toHaveText(
        language === 'ja' ? 'リンクをコピーしました' : 'Link copied',
      );
      const address = `${baseURL}${readerAddress(language, `#${segment}`)}`;
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
      expect(page.url()).toBe(address);
    }
  });
}

test('copying a link does not move the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPassage(page, 'en', 'crypto');
  const before = await topOf(page, '#crypto');
  await page.locator('#crypto a[data-permalink]').click();
  await expect(page.getByRole('status')).not.toBeEmpty();
  expect(await topOf(page, '#crypto')).toBe(before);
});

test('a link that cannot be copied is left in the address bar, and this is said', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
  });
  await page.goto(readerAddress('en'));
  await page.locator('#ai a[data-permalink]').click();
  await expect(page.getByRole('status')).toHaveText(
    'The link could not be copied. It is in the address bar.',
  );
  await expect(page).toHaveURL(readerAddress('en', '#ai'));
});

test('a copied link carries the view', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(readerAddress('en', '?view=facing'));
  await page.locator('#ai-l1 a[data-permalink]').click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(readerAddress('en', '?view=facing#ai-l1'));
});

test('a passage shows at the top of the window at every width', async ({ page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    await openPassage(page, 'ja', 'crypto-l2');
    const top = await topOf(page, '#crypto-l2');
    expect(top, `${width}`).toBeGreaterThanOrEqual(0);
    expect(top, `${width}`).toBeLessThan(40);
  }
});

test('back and forward go from passage to passage', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(readerAddress('ja'));
  await page.locator('.contents a[href="#ai-l1"]').click();
  await page.locator('.contents a[href="#cause"]').click();
  await expect(page.locator(':target')).toHaveAttribute('id', 'cause');
  await page.goBack();
  await expect(page.locator(':target')).toHaveAttribute('id', 'ai-l1');
  await expect(page.locator('#ai-l1')).toBeInViewport();
  await page.goForward();
  await expect(page.locator('#cause')).toBeInViewport();
});

test('the promised attributes stand on every passage', async ({ page }) => {
  await page.goto(readerAddress('ja'));
  for (const segment of segments) {
    const passage = page.locator(`#${segment}`);
    await expect(passage).toHaveAttribute('data-layer', /^(frame|(ai|crypto)(\.l[123])?)$/);
    await expect(passage).toHaveAttribute('data-claim', /^[a-z-]+( [a-z-]+)*$/);
    for (const language of languages)
      await expect(passage.locator(`[data-text][lang=${language}]`)).toHaveCount(1);
  }
});
