import { expect, languages, slug, test } from './site';

const mapAddress = (language: string, rest = '') => `/${language}/${slug}/map/${rest}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const language of languages) {
      test(`any two layers can be set side by side in ${language}`, async ({ page }) => {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.goto(mapAddress(language));
        await page.locator(`.layer-choice a[href$="/map/ai_l2/"]`).click();
        await page.locator(`.layer-choice a[href$="/map/ai_l2/crypto_l2/"]`).click();
        await expect(page).toHaveURL(mapAddress(language, 'ai_l2/crypto_l2/'));
        const [ai, crypto] = await page.locator('.layer-column').all();
        for (const [column, passage] of [
          [ai, 'ai-l2'],
          [crypto, 'crypto-l2'],
        ] as const) {
          await expect(column?.locator('article') ?? page.locator('none')).toHaveCount(1);
          await expect(column?.locator('article a').first() ?? page.locator('none')).toHaveAttribute(
            'href',
            `/${language}/${slug}/passages/${passage}/`,
          );
          for (const lang of languages)
            await expect(column?.locator(`[data-text][lang=${lang}]`) ?? page.locator('none')).toBeVisible();
        }
        const boxes = [await ai?.boundingBox(), await crypto?.boundingBox()];
        expect(boxes[0]?.y).toBe(boxes[1]?.y);
        expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + (boxes[0]?.width ?? 0));
      });
    }
  });
}

test('every claim in the picture leads to its place in the list, by pointer and by key', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(mapAddress('en'));
  const nodes = page.locator('.claim-map.wide svg a');
  await expect(nodes).toHaveCount(18);
  await nodes.filter({ hasText: 'A transfer of' }).locator('rect').click();
  await expect(page.locator('[id="claim.problem-transfer"]')).toBeInViewport();
  await nodes.first().focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#claim\./);
  await expect(page.locator(':target')).toBeInViewport();
});

test('a relation is told by its line and by a word', async ({ page }) => {
  await page.goto(mapAddress('ja'));
  const dashes = await page
    .locator('.legend path:not(.head)')
    .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).strokeDasharray));
  expect(new Set(dashes).size).toBe(4);
  await expect(page.locator('.claim-map.wide .word')).toHaveCount(
    await page.locator('.claim-map.wide [data-relation]').count(),
  );
});

test('a cell of the map holds its passages, its claims and what its name means', async ({ page }) => {
  await page.goto(mapAddress('en'));
  const cell = page.locator('[id="layer.ai.l2"]');
  for (const [name, href] of [
    ['Reasoning models', `/en/${slug}/#ai-l2`],
    ['Reasoning fills the gaps', '#claim.reasoning-fills-gap'],
    ['L2', '/en/glossary/l2/#ai'],
  ] as const)
    await expect(cell.getByRole('link', { name, exact: true })).toHaveAttribute('href', href);
  await cell.getByText('Terms', { exact: true }).click();
  await expect(cell.getByRole('link', { name: 'reasoning model', exact: true })).toHaveAttribute(
    'href',
    '/en/glossary/reasoning-model/#reasoning-model',
  );
});

test('on a small screen nothing but the picture is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const language of languages) {
    for (const rest of ['', 'ai_l2/', 'ai_l2/crypto_l2/']) {
      await page.goto(mapAddress(language, rest));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), rest).toBeLessThanOrEqual(320);
    }
  }
  await page.goto(mapAddress('en'));
  const size = await page
    .locator('.claim-map.narrow text')
    .first()
    .evaluate((text) => getComputedStyle(text).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(11);
  await expect(page.locator('.claim-map.wide')).toBeHidden();
});
