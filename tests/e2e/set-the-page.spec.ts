import { expect, openPassage, readerAddress, settle, test, topOf } from './site';

const choose = (value: string, name: string) => `form.settings input[name=${name}][value="${value}"]`;

test('what is chosen stands at once, before the first paint of every page, and until it is reset', async ({
  page,
}) => {
  await page.goto(readerAddress('ja'));
  await page.getByRole('button', { name: '表示の設定' }).click();
  await page.getByRole('radio', { name: '暗い' }).check();
  await page.getByRole('radio', { name: '特大' }).check();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  await expect(root).toHaveAttribute('data-size', 'larger');
  const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  // The first thing that the other page shows is as chosen: looked at before its text has been parsed.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main')) return;
      observer.disconnect();
      sessionStorage.setItem('first', document.documentElement.dataset.theme ?? '');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/en/glossary/');
  await expect(root).toHaveAttribute('data-size', 'larger');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  expect(await page.evaluate(() => sessionStorage.getItem('first'))).toBe('dark');
  await page.goto('/');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
  await page.goto('/en/glossary/');
  await page.getByRole('button', { name: 'Reading settings' }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(root).not.toHaveAttribute('data-theme');
  await expect(root).not.toHaveAttribute('data-size');
  await expect(page.getByRole('radio', { name: 'Auto' })).toBeChecked();
});

test('another tab follows', async ({ page, context }) => {
  await page.goto(readerAddress('en'));
  const tab = await context.newPage();
  await tab.goto(readerAddress('ja'));
  await page.locator('.settings-button').click();
  await page.locator(choose('loose', 'leading')).check();
  await expect(tab.locator('html')).toHaveAttribute('data-leading', 'loose');
});

test('a change of size, of spacing and of measure keeps the line being read', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await openPassage(page, 'ja', 'crypto-transfer');
  for (const [value, name] of [
    ['largest', 'size'],
    ['loose', 'leading'],
    ['narrow', 'measure'],
    ['', 'size'],
  ] as const) {
    const before = await topOf(page, '#crypto-transfer');
    await page.locator('.settings-button').click();
    await page.locator(choose(value, name)).check();
    await settle(page);
    expect(Math.abs((await topOf(page, '#crypto-transfer')) - before), name).toBeLessThanOrEqual(1);
    await page.keyboard.press('Escape');
  }
});

test('the view chosen last is the view of the next visit, unless the address asks for another', async ({
  page,
}) => {
  await page.goto(readerAddress('en'));
  await page.locator('input[name=view][value=facing]').check();
  await page.goto(readerAddress('ja'));
  await expect(page.locator('input[name=view][value=facing]')).toBeChecked();
  await page.goto(readerAddress('ja', '?view=interleaved'));
  await expect(page.locator('input[name=view][value=interleaved]')).toBeChecked();
  await page.goto(readerAddress('ja'));
  await page.locator('input[name=view][value=single]').check();
  await page.reload();
  await expect(page.locator('input[name=view][value=single]')).toBeChecked();
});

test('where storage is forbidden, choices hold for the page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(readerAddress('en'));
  await page.locator('.settings-button').click();
  await page.locator(choose('sepia', 'theme')).check();
  await page.locator(choose('small', 'size')).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await expect(page.locator('html')).toHaveAttribute('data-size', 'small');
});

test('nonsense in storage is no choice', async ({ page }) => {
  for (const nonsense of ['{', '3', 'null', '[1]', '{"theme":{"a":1}}']) {
    await page.addInitScript((text) => localStorage.setItem('taiyaku:settings', text), nonsense);
    await page.goto(readerAddress('en'));
    await expect(page.locator('#opening')).toBeVisible();
    await expect(page.locator('input[name=view][value=single]')).toBeChecked();
  }
});
