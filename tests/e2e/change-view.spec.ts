import {
  expect,
  openPassage,
  passageBeingRead,
  readerAddress,
  segments,
  settle,
  test,
  topOf,
  widths,
} from './site';

const views = ['facing', 'interleaved', 'single'] as const;

for (const width of widths) {
  test(`at ${width} px a change of view moves the line being read by at most a pixel`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const segment of segments) {
      await openPassage(page, 'ja', segment);
      for (const view of views) {
        const reading = await passageBeingRead(page);
        const line = `#${reading} [data-text][lang=ja]`;
        const before = await topOf(page, line);
        await page.locator(`input[name=view][value=${view}]`).check();
        await settle(page);
        const [scrolled, room] = await page.evaluate(() => [
          scrollY,
          document.documentElement.scrollHeight - innerHeight - scrollY,
        ]);
        if ((scrolled ?? 0) > 1 && (room ?? 0) > 1)
          expect(Math.abs((await topOf(page, line)) - before), `#${reading} to ${view}`).toBeLessThanOrEqual(
            1,
          );
      }
    }
  });

  test(`at ${width} px revealing a passage moves the line being read by at most a pixel`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const segment of ['opening', 'ai-l2', 'crypto-l2', 'crypto-transfer']) {
      await openPassage(page, 'en', segment);
      await page.evaluate(() => scrollBy(0, 60));
      await settle(page);
      const reading = await passageBeingRead(page);
      const before = await topOf(page, `#${reading}`);
      for (const each of [segment, reading]) {
        await page.locator(`#${each} .reveal input`).dispatchEvent('pointerdown');
        await page.locator(`#${each} .reveal input`).evaluate((input: HTMLInputElement) => input.click());
        await settle(page);
        expect(
          Math.abs((await topOf(page, `#${reading}`)) - before),
          `${reading} on ${each}`,
        ).toBeLessThanOrEqual(1);
      }
    }
  });
}

test('the view stands in the address, survives a reload, and opens from a shared link', async ({
  page,
  context,
}) => {
  await page.goto(readerAddress('ja'));
  await page.locator('input[name=view][value=interleaved]').check();
  await expect(page).toHaveURL(readerAddress('ja', '?view=interleaved'));
  await page.reload();
  await expect(page.locator('input[name=view][value=interleaved]')).toBeChecked();
  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(shared.locator('input[name=view][value=interleaved]')).toBeChecked();
  await expect(shared.locator('[data-text]:visible')).toHaveCount(32);
  await page.locator('input[name=view][value=single]').check();
  await expect(page).toHaveURL(readerAddress('ja'));
});

test('an address that asks for a view that does not exist opens the first', async ({ page }) => {
  await page.goto(readerAddress('ja', '?view=sideways'));
  await expect(page.locator('input[name=view][value=single]')).toBeChecked();
});

test('going back among passages keeps the view that was chosen', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(readerAddress('ja'));
  await page.locator('.contents a[href="#crypto"]').click();
  await page.locator('input[name=view][value=facing]').check();
  await page.goBack();
  await expect(page.locator('input[name=view][value=facing]')).toBeChecked();
  await expect(page).toHaveURL(readerAddress('ja', '?view=facing'));
});

test('a view in the address is there at the first paint, without a shift', async ({ page }) => {
  for (const width of widths) {
    for (const view of views) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(readerAddress('ja', `?view=${view}`), { waitUntil: 'load' });
      await page.waitForTimeout(200);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift, `${view} at ${width}`).toBe(0);
    }
  }
});
