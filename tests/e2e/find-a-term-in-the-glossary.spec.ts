import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, languages, other, settle, test } from './site';

const glossary = (language: string, rest = '') => `/${language}/glossary/${rest}`;

const filter = (page: Page) => page.locator('.glossary-filter input');
const status = (page: Page) => page.locator('.glossary-filter [role=status]');

/** The senses that are left, by their ids. */
const left = (page: Page) =>
  page
    .locator('.glossary-list > li')
    .evaluateAll((entries) => entries.filter((entry) => entry.checkVisibility()).map(({ id }) => id));

for (const language of languages) {
  test(`in ${language} a term is found as one types, by any of its names in either language`, async ({
    page,
  }) => {
    await page.goto(glossary(language));
    const all = (await left(page)).length;
    expect(all).toBeGreaterThanOrEqual(40);
    for (const [typed, found] of [
      ['rollup', 'term.rollup.rollup'],
      ['ROLLUPS', 'term.rollup.rollup'],
      ['ろーるあっぷ', 'term.rollup.rollup'],
      ['ﾛｰﾙｱｯﾌﾟ', 'term.rollup.rollup'],
      ['ruappu', undefined],
      ['roruappu', 'term.rollup.rollup'],
      ['TVL', 'term.tvl.tvl'],
      ['総ロックアップ', 'term.tvl.tvl'],
      ['てぃーぶいえる', 'term.tvl.tvl'],
      ['LLMs', 'term.llm.llm'],
      ['推論', 'term.reasoning-model.reasoning-model'],
      ['すいろん', 'term.reasoning-model.reasoning-model'],
      ['総額', 'term.tvl.tvl'],
      ['zebra', undefined],
    ] as const) {
      await filter(page).fill('');
      await filter(page).pressSequentially(typed);
      // Before the filter has answered, all entries are left.
      await expect.poll(async () => (await left(page)).length, typed).toBeLessThan(6);
      if (found) await expect.poll(() => left(page), typed).toContain(found);
      else await expect.poll(() => left(page), typed).toEqual([]);
    }
    await filter(page).press('Escape');
    await expect(filter(page)).toHaveValue('');
    await expect.poll(() => left(page)).toHaveLength(all);
    await expect(filter(page)).toBeFocused();
  });

  test(`in ${language} it is said how many are left, and layers without any go`, async ({ page }) => {
    await page.goto(glossary(language));
    const hint = (await status(page).textContent()) ?? '';
    expect(hint).not.toBe('');
    await filter(page).fill('TPS');
    await expect(status(page)).toContainText('1');
    await expect(page.locator('.glossary-group:visible')).toHaveCount(1);
    await expect(page.locator('.glossary-group:visible')).toHaveId('layer.crypto.l2');
    await expect(page.locator('.glossary-groups li:visible')).toHaveCount(1);
    await filter(page).fill('zebra');
    await expect(page.locator('.glossary-group:visible')).toHaveCount(0);
    await expect(status(page)).not.toContainText('#');
    // What is no term may still stand in a text.
    await expect(page.locator('.glossary-filter a')).toHaveAttribute(
      'href',
      new RegExp(`/${language}/search/\\?q=zebra$`),
    );
    await filter(page).fill('');
    await expect(status(page)).toHaveText(hint);
    await expect(page.locator('.glossary-filter a')).toBeHidden();
  });

  test(`in ${language} the address holds what is looked for, in the other language too`, async ({ page }) => {
    await page.goto(glossary(language, '#layer.ai'));
    await filter(page).fill('流動性');
    await expect(page).toHaveURL(glossary(language, `?q=${encodeURIComponent('流動性')}`));
    const found = await left(page);
    await page.reload();
    await expect(filter(page)).toHaveValue('流動性');
    await expect.poll(() => left(page)).toEqual(found);
    // The box that searches the texts is not asked.
    await expect(page.locator('input.search-box')).toHaveValue('');
    await page.locator('a.language-switch').click();
    await expect(page).toHaveURL(glossary(other(language), `?q=${encodeURIComponent('流動性')}`));
    await expect.poll(async () => (await left(page)).sort()).toEqual(found.sort());
    await filter(page).fill('');
    await expect(page).toHaveURL(glossary(other(language)));
  });

  test(`in ${language} the filter passes axe and fits a small screen, with and without a find`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const query of ['', '?q=token', '?q=zebra']) {
        await page.goto(glossary(language, query));
        if (query) await expect(page.locator('.glossary-filter a')).toBeVisible();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      }
    }
  });
}

test('by key alone one comes to the filter, to what it leaves, and to the first term', async ({ page }) => {
  await page.goto(glossary('en'));
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await filter(page).evaluate((box) => box === document.activeElement)) break;
  }
  await expect(filter(page)).toBeFocused();
  await page.keyboard.type('scaling');
  await expect(page.locator('.glossary-list > li:visible')).toHaveCount(1);
  for (let presses = 0; presses < 4; presses++) {
    await page.keyboard.press('Tab');
    if (await page.locator('.glossary-list a:focus').count()) break;
  }
  await expect(page.locator('.glossary-list a:focus')).toHaveAttribute(
    'href',
    '/en/glossary/scaling/#scaling',
  );
  await filter(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/en/glossary/scaling/#scaling');
  await page.goBack();
  await expect(page.locator('.glossary-list > li:visible')).toHaveCount(1);
});

test('what an input method has not settled is not looked for yet, though the script comes in between', async ({
  page,
}) => {
  // The script is held back until composing has begun, as on a slow line.
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  await page.route(/glossary\.\w+\.js$/, async (route) => {
    await begun;
    await route.continue();
  });
  await page.goto(glossary('ja'));
  await filter(page).focus();
  const all = (await left(page)).length;
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'ろーるあっp', selectionStart: 6, selectionEnd: 6 });
  await expect(filter(page)).toHaveValue('ろーるあっp');
  const loaded = page.waitForResponse(/glossary\.\w+\.js$/);
  begin();
  await loaded;
  await settle(page);
  expect(await left(page)).toHaveLength(all);
  await client.send('Input.insertText', { text: 'ロールアップ' });
  await expect.poll(() => left(page)).toEqual(['term.rollup.rollup']);
});

test('the script of the filter is loaded when it is first used, and nothing moves', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto(glossary('en'), { waitUntil: 'networkidle' });
  const top = () => page.locator('.glossary-group').first().boundingBox();
  const before = await top();
  const scripts = () => loaded.filter((path) => /\/glossary\.\w+\.js$/.test(path));
  expect(scripts()).toEqual([]);
  await filter(page).focus();
  await expect.poll(() => scripts().length).toBe(1);
  expect(await top()).toEqual(before);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const language of languages) {
    test(`every term stands under its layer in ${language}, and there is no box`, async ({ page }) => {
      await page.goto(glossary(language));
      await expect(filter(page)).toBeHidden();
      for (const [layer, sense] of [
        ['frame', 'term.l2.frame'],
        ['ai', 'term.l2.ai'],
        ['ai.l2', 'term.reasoning-model.reasoning-model'],
        ['crypto', 'term.l2.crypto'],
        ['crypto.l2', 'term.tps.tps'],
      ]) {
        await page.locator(`.glossary-groups a[href="#layer.${layer}"]`).click();
        await expect(page.locator(`[id="layer.${layer}"]`)).toBeInViewport();
        await expect(page.locator(`[id="layer.${layer}"] [id="${sense}"]`)).toBeVisible();
      }
    });
  }
});
