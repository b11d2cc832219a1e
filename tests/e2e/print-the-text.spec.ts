import { expect, readerAddress, test } from './site';

test('paper holds the text and its notes, and none of the controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(readerAddress('en', '?view=interleaved'));
  await expect(page.locator('[data-text]:visible')).toHaveCount(32);
  await expect(page.locator('#title .note p')).toBeVisible();
  await expect(page.locator('.term-notes > li').first()).toBeVisible();
  for (const control of ['.site-header', '.contents', '.actions', '.status', '.skip'])
    await expect(page.locator(control).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]').click();
  await expect(page.locator('[data-gloss]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-gloss]')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});
