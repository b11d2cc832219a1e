import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, languages, openPassage, other, readerAddress, segments, test, topOf, widths } from './site';

const supplied = readFileSync(resolve(import.meta.dirname, '../fixtures/essay/blocks.ja.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t')[1]);

for (const language of languages) {
  test.describe(`in ${language}`, () => {
    test('the Japanese stands letter for letter, and every passage has its English, in order', async ({
      page,
    }) => {
      await page.goto(readerAddress(language));
      expect(await page.locator('[data-segment] [data-text]:lang(ja)').allTextContents()).toEqual(supplied);
      expect(await page.locator('[data-segment]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(
        segments,
      );
      const english = await page.locator('[data-segment] [data-text]:lang(en)').allTextContents();
      expect(english).toHaveLength(16);
      for (const text of english) expect(text).toMatch(/^[A-Z][\p{Script=Latin}\p{P}\p{N}\p{Z}]+$/u);
    });

    test('the page is in its own language, and shows that language alone', async ({ page }) => {
      await page.goto(readerAddress(language));
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator(`[data-text][lang=${language}]:visible`)).toHaveCount(16);
      await expect(page.locator(`[data-text][lang=${other(language)}]:visible`)).toHaveCount(0);
    });

    test('one tap shows a passage in the other language, in place, and one more hides it', async ({
      page,
    }) => {
      await page.goto(readerAddress(language));
      const passage = page.locator('#ai-l2');
      await passage.getByRole('checkbox').click();
      await expect(passage.locator(`[data-text][lang=${other(language)}]`)).toBeVisible();
      await expect(page.locator(`[data-text][lang=${other(language)}]:visible`)).toHaveCount(1);
      await passage.getByRole('checkbox').click();
      await expect(passage.locator(`[data-text][lang=${other(language)}]`)).toBeHidden();
    });

    test('the contents lead to each passage', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(readerAddress(language));
      const links = page.locator('.contents a');
      await expect(links).toHaveCount(14);
      await links.nth(4).click();
      await expect(page).toHaveURL(/#ai-l3$/);
      expect(Math.abs(await topOf(page, '#ai-l3'))).toBeLessThan(40);
    });

    test('each layer and claim leads to where else it is spoken of', async ({ page }) => {
      await openPassage(page, language, 'cause');
      await page.locator('#cause .layer').click();
      await expect(page.locator(':target')).toHaveAttribute('id', 'layer.frame');
      await expect(page.locator(':target a[href="#opening"]')).toBeVisible();
      await page.locator('#cause .claims a').click();
      await expect(page.locator(':target')).toHaveAttribute('id', 'claim.comparison-illuminates');
      const passages = page.locator(':target .passage-links a');
      expect(await passages.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
        '#subtitle',
        '#opening',
        '#cause',
      ]);
    });

    test('the translator says openly what was done with the names of the industry', async ({ page }) => {
      await page.goto(readerAddress(language));
      const note = page.locator('#title details.note');
      await expect(note.locator('p')).toBeHidden();
      await note.locator('summary').click();
      await expect(note.locator('p')).toContainText('暗号化');
    });
  });
}

test('facing texts stack on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(readerAddress('en', '?view=facing'));
  const english = await page.locator('#opening [data-text][lang=en]').boundingBox();
  const japanese = await page.locator('#opening [data-text][lang=ja]').boundingBox();
  expect(japanese?.x).toBe(english?.x);
  expect(japanese?.y).toBeGreaterThanOrEqual((english?.y ?? 0) + (english?.height ?? 0));
});

test('interleaved, each passage is followed by its counterpart', async ({ page }) => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(readerAddress('en', '?view=interleaved'));
    await expect(page.locator('[data-text]:visible')).toHaveCount(32);
    const order = await page.locator('[data-text]').evaluateAll((texts) =>
      texts
        .map((text) => ({
          key: `${text.closest('[data-segment]')?.id} ${text.getAttribute('lang')}`,
          top: text.getBoundingClientRect().top,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ key }) => key),
    );
    expect(order).toEqual(segments.flatMap((segment) => [`${segment} en`, `${segment} ja`]));
  }
});
