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
      for (const offset of [0, 60]) {
        await openPassage(page, 'en', segment);
        await page.evaluate((by) => scrollBy(0, by), offset);
        await settle(page);
        // Whoever reveals a passage reads that one, also where it begins above the window.
        const line = `#${segment} [data-text][lang=en]`;
        const reveal = page.locator(`#${segment} .reveal input`);
        for (let times = 0; times < 2; times++) {
          await reveal.scrollIntoViewIfNeeded();
          await settle(page);
          const before = await topOf(page, line);
          await reveal.click();
          await settle(page);
          const moved = Math.abs((await topOf(page, line)) - before);
          expect(moved, `${segment} + ${offset}, ${times}`).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  test(`at ${width} px revealing a passage above the window moves nothing in it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPassage(page, 'en', 'crypto-l2');
    const before = await topOf(page, '#crypto-l2');
    await page.locator('#ai .reveal input').evaluate((input: HTMLInputElement) => input.click());
    await settle(page);
    await expect(page.locator('#ai [data-text][lang=ja]')).toBeVisible();
    expect(Math.abs((await topOf(page, '#crypto-l2')) - before)).toBeLessThanOrEqual(1);
  });
}

for (const [width, height] of [
  [320, 256],
  [375, 640],
] as const) {
  test(`deep inside a passage at ${width} × ${height} px a change of view keeps its line`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let looked = 0;
    for (const segment of ['opening', 'ai-l3', 'crypto-transfer', 'closing']) {
      for (const view of ['interleaved', 'single'] as const) {
        await openPassage(page, 'ja', segment, view === 'single' ? '?view=interleaved' : '');
        await page
          .locator(`#${segment} [data-text][lang=ja]`)
          .evaluate((text) => scrollBy(0, text.getBoundingClientRect().top + 100));
        await settle(page);
        if ((await passageBeingRead(page)) !== '') continue;
        looked++;
        const before = await topOf(page, `#${segment} [data-text][lang=ja]`);
        await page.locator(`input[name=view][value=${view}]`).check();
        await settle(page);
        expect(
          Math.abs((await topOf(page, `#${segment} [data-text][lang=ja]`)) - before),
          `${segment} to ${view}`,
        ).toBeLessThanOrEqual(1);
      }
    }
    // A window high enough to show the next passage has nothing to say here.
    if (height === 256) expect(looked).toBeGreaterThan(4);
  });
}

test('below the text, the line being read stays as well', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto(readerAddress('en'));
  for (const part of ['claim.crypto-cycle', 'term.l2.crypto']) {
    await page.locator(`[id="${part}"]`).evaluate((element) => element.scrollIntoView());
    await settle(page);
    const before = await topOf(page, `[id="${part}"]`);
    await page.keyboard.press('v');
    await settle(page);
    expect(Math.abs((await topOf(page, `[id="${part}"]`)) - before), part).toBeLessThanOrEqual(1);
  }
});

test('turning the device keeps the passage being read', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await openPassage(page, 'ja', 'crypto-l3');
  const before = await topOf(page, '#crypto-l3');
  await page.setViewportSize({ width: 700, height: 375 });
  await settle(page);
  expect(Math.abs((await topOf(page, '#crypto-l3')) - before)).toBeLessThanOrEqual(8);
});

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
