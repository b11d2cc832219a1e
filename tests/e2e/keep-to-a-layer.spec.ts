import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, languages, other, readerAddress, slug, test } from './site';

/** The passages that are read as they stand: the others are set in the muted colour, which the subtitle has anyway. */
async function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const probe = document.createElement('span');
    probe.className = 'scope';
    document.body.append(probe);
    const muted = getComputedStyle(probe).color;
    probe.remove();
    return [...document.querySelectorAll<HTMLElement>('.passage:not([id=subtitle])')]
      .filter((passage) => getComputedStyle(passage).color !== muted)
      .map(({ id }) => id);
  });
}

const onReasoning = ['ai-l2'];
const onAi = ['ai', 'ai-l1', 'ai-l2', 'ai-l3', 'ai-progress', 'cause-ai'];
const ofTransfer = ['crypto-transfer'];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('an address keeps the reader to a layer, a whole track or a claim', async ({ page }) => {
      for (const [focus, passages] of [
        ['layer.ai.l2', onReasoning],
        ['layer.ai', onAi],
        ['claim.problem-transfer', ofTransfer],
      ] as const) {
        await page.goto('about:blank');
        await page.goto(readerAddress('en', `#focus.${focus}`));
        await expect.poll(() => kept(page), focus).toEqual(passages);
        await expect(page.locator('.focus-note:visible')).toHaveCount(1);
      }
    });

    test('a link at a claim keeps to it, and another shows everything again', async ({ page }) => {
      await page.goto(readerAddress('ja'));
      const all = await kept(page);
      expect(all).toHaveLength(15);
      await page.locator('[id="claim.problem-transfer"] .focus-link').click();
      await expect.poll(() => kept(page)).toEqual(ofTransfer);
      await page.locator('.focus-note:visible a').click();
      await expect.poll(() => kept(page)).toEqual(all);
      await expect(page.locator('.focus-note:visible')).toHaveCount(0);
    });
  });
}

test('the first passage kept is in the window, and stays kept while one goes on and changes the language', async ({
  page,
}) => {
  await page.goto(readerAddress('ja', '#focus.layer.crypto'));
  await expect(page.locator('#crypto')).toBeInViewport();
  await expect.poll(() => kept(page)).not.toContain('ai-l2');
  await page.locator('.contents a[href="#crypto-l3"]').click();
  const passages = await kept(page);
  expect(passages).toContain('crypto-l3');
  expect(passages).not.toContain('ai-l2');
  await page.locator('a.language-switch').click();
  await page.waitForURL(`**/en/${slug}/**`);
  await expect.poll(() => kept(page)).toEqual(passages);
});

test('an address that names no layer of the essay keeps to nothing', async ({ page }) => {
  for (const rest of ['?focus=layer.tea', '#focus.claim.nothing', '?focus=%00', '#focus.layer.']) {
    await page.goto('about:blank');
    await page.goto(readerAddress('en', rest));
    expect(await kept(page), rest).toHaveLength(15);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what is quieted can still be read in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const language of languages) {
      await page.goto(readerAddress(language, `?view=facing#focus.layer.ai.l2`));
      await expect(page.locator('.focus-note:visible')).toHaveCount(1);
      await expect(page.locator('.passage[data-quiet]').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('.reader').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expect(await page.locator(`#crypto [data-text][lang=${other(language)}]`).isVisible()).toBe(true);
    }
  });
}
