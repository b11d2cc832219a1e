import type { Page } from '@playwright/test';
import { expect, openPassage, readerAddress, settle, test, topOf } from './site';

/** Reads on to a passage, and goes away. */
async function stopAt(page: Page, segment: string): Promise<void> {
  await page.locator(`#${segment}`).evaluate((element) => element.scrollIntoView());
  await settle(page);
  await page.goto('/en/glossary/');
}

test('where one stopped is offered on return, in the other language too, and forced on nobody', async ({
  page,
}) => {
  await page.goto(readerAddress('ja'));
  await expect(page.locator('.resume')).toBeHidden();
  await stopAt(page, 'crypto-l3');
  await page.goto(readerAddress('en'));
  const offer = page.getByRole('region', { name: 'Continue where you stopped' });
  await expect(offer).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  const words = (await page.locator('#crypto-l3 [data-text][lang=en]').textContent())?.trim() ?? '';
  expect(words).toContain((await offer.locator('q').textContent())?.replace('…', ''));
  await offer.getByRole('link').click();
  await settle(page);
  expect(Math.abs(await topOf(page, '#crypto-l3'))).toBeLessThanOrEqual(16);
  await expect(offer).toBeHidden();
});

test('the offer goes when it is declined, and comes again on the next visit and in the library', async ({
  page,
}) => {
  await page.goto(readerAddress('en'));
  await stopAt(page, 'cause');
  await page.goto(readerAddress('en'));
  await page.getByRole('button', { name: 'Do not continue' }).click();
  await expect(page.locator('.resume')).toBeHidden();
  await page.goto('/ja/');
  await page.getByRole('link', { name: '続きから読む' }).click();
  await expect(page).toHaveURL(readerAddress('ja', '#cause'));
  await page.goto(readerAddress('ja'));
  await expect(page.locator('.resume')).toBeVisible();
});

test('nothing is offered to whoever comes by a link, changes the language, or has read to the end', async ({
  page,
}) => {
  await page.goto(readerAddress('en'));
  await stopAt(page, 'cause');
  await openPassage(page, 'en', 'ai');
  await expect(page.locator('.resume')).toBeHidden();
  await page.locator('a.language-switch').click();
  await settle(page);
  await expect(page.locator('.resume')).toBeHidden();
  await stopAt(page, 'closing');
  await page.goto(readerAddress('ja'));
  await expect(page.locator('.resume')).toBeHidden();
});
