import { expect, languages, pagesOfEveryKind, readerAddress, test } from './site';

test.use({ viewport: { width: 320, height: 640 } });

test('no page scrolls sideways', async ({ page }) => {
  const addresses = [
    ...pagesOfEveryKind(),
    ...languages.flatMap((language) =>
      ['facing', 'interleaved'].map((view) => readerAddress(language, `?view=${view}`)),
    ),
  ];
  for (const address of addresses) {
    await page.goto(address);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
});

test('controls are large enough for a thumb', async ({ page }) => {
  for (const language of languages) {
    await page.goto(readerAddress(language));
    const targets = page.locator(
      '.controls input:visible, .controls a:visible, .actions input:visible, .actions a:visible, .layer',
    );
    for (const { width, height, name } of await targets.evaluateAll((all) =>
      all.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { width, height, name: element.outerHTML.slice(0, 60) };
      }),
    )) {
      expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24);
    }
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
