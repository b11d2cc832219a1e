import {
  expect,
  languages,
  openPassage,
  other,
  passageBeingRead,
  readerAddress,
  segments,
  settle,
  slug,
  test,
  topOf,
  widths,
} from './site';

for (const width of widths) {
  for (const language of languages) {
    test(`from passages in ${language} at ${width} px the switch lands on the same passage`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      // Between the narrowest and the widest window, a few passages say as much.
      for (const segment of segments.filter((_, index) => width !== 768 || index % 4 === 1)) {
        await openPassage(page, language, segment);
        await page.evaluate(() => scrollBy(0, -37));
        await settle(page);
        const reading = await passageBeingRead(page);
        const before = await topOf(page, `#${reading}`);
        await page.locator('a.language-switch').click();
        await page.waitForURL(`**/${other(language)}/${slug}/**`);
        await page.waitForLoadState('load');
        await settle(page);
        const room = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
        const after = await topOf(page, `#${reading}`);
        // At either end of the page the passage stands as near as the page allows.
        const atEnd = room < 1 || (await page.evaluate(() => scrollY)) < 1;
        if (!atEnd) expect(Math.abs(after - before), `${reading} from #${segment}`).toBeLessThanOrEqual(8);
      }
    });
  }
}

test('a place that no address names is kept as well, and lights nothing up', async ({ page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(readerAddress('en'));
    await page
      .locator('#crypto-l3')
      .evaluate((passage) => scrollBy(0, passage.getBoundingClientRect().top - 123));
    await settle(page);
    const reading = await passageBeingRead(page);
    const before = await topOf(page, `#${reading}`);
    await page.locator('a.language-switch').click();
    await page.waitForURL(`**/ja/${slug}/`);
    await page.waitForLoadState('load');
    await settle(page);
    expect(Math.abs((await topOf(page, `#${reading}`)) - before), `${width}`).toBeLessThanOrEqual(8);
    await expect(page.locator(':target')).toHaveCount(0);
  }
});

test('the switch keeps the view', async ({ page }) => {
  await page.goto(readerAddress('ja', '?view=facing'));
  await page.locator('a.language-switch').click();
  await expect(page).toHaveURL(readerAddress('en', '?view=facing'));
  await expect(page.locator('input[name=view][value=facing]')).toBeChecked();
});

test('an address that names the passage being read goes along', async ({ page }) => {
  await openPassage(page, 'ja', 'crypto-l3');
  await page.locator('a.language-switch').click();
  await expect(page).toHaveURL(readerAddress('en', '#crypto-l3'));
  await expect(page.locator(':target')).toBeInViewport();
});

test('going back returns to the first language at the same place', async ({ page }) => {
  await openPassage(page, 'ja', 'crypto');
  const before = await topOf(page, '#crypto');
  await page.locator('a.language-switch').click();
  await page.waitForURL(`**/en/${slug}/**`);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await settle(page);
  expect(Math.abs((await topOf(page, '#crypto')) - before)).toBeLessThanOrEqual(8);
});

test('the other page is fetched ahead, so that the switch needs no line', async ({ page, context }) => {
  const ahead = page.waitForResponse(`**/en/${slug}/`);
  await page.goto(readerAddress('ja'));
  await (await ahead).finished();
  await settle(page);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // A line on which every answer takes two seconds: what is not here already cannot be shown at once.
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.locator('a.language-switch').click({ noWaitAfter: true });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en', { timeout: 1500 });
});

test('every page leads to itself in the other language', async ({ page }) => {
  for (const address of ['/ja/', '/ja/glossary/', '/ja/glossary/tvl/']) {
    await page.goto(address);
    await page.locator('a[hreflang=en]').click();
    await expect(page).toHaveURL(address.replace('/ja/', '/en/'));
  }
});

test('the switch opened in another tab leaves this one as it is', async ({ page, context }) => {
  await openPassage(page, 'ja', 'crypto-l2');
  const opened = context.waitForEvent('page');
  await page.locator('a.language-switch').click({ modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  await page.goto(readerAddress('en', '#ai-l1'));
  await expect.poll(async () => Math.abs(await topOf(page, '#ai-l1'))).toBeLessThan(40);
});
