import { expect, passageBeingRead, settle, test, topOf } from './site';

const guide = '/en/guide/';

/*
 * A book is laid out only near the window. The guide, which is read here as if it were one, says in the one attribute
 * that makes the difference that it is long.
 */
test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  await page.route(/\/guide\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace('<main ', '<main data-long="" ');
    await route.fulfill({ response, body });
  });
});

test('what is far from the window is not laid out, and is still found by its words', async ({ page }) => {
  await page.goto(guide);
  await settle(page);
  const isSkipped = () =>
    page
      .locator('.passage')
      .last()
      .evaluate(
        (passage) => !passage.querySelector('[data-text]')?.checkVisibility({ contentVisibilityAuto: true }),
      );
  expect(await isSkipped()).toBe(true);
  const words = await page
    .locator('.passage > [data-text][lang=en] p')
    .last()
    .evaluate(
      (text) => [...text.childNodes].find((node) => (node.textContent ?? '').length > 20)?.textContent ?? '',
    );
  const isFound = await page.evaluate(
    (sought) => (window as typeof window & { find(text: string): boolean }).find(sought),
    words.trim().slice(0, 24),
  );
  expect(isFound).toBe(true);
  await settle(page);
  expect(await isSkipped()).toBe(false);
});

test('an address leads to its passage, and going back to the one before', async ({ page }) => {
  await page.goto(guide);
  const ids = await page.locator('.passage').evaluateAll((all) => all.map(({ id }) => id));
  const near = (id: string) =>
    expect.poll(async () => Math.round(await topOf(page, `[id="${id}"]`))).toBeLessThanOrEqual(13);
  const [first, middle, late] = [ids[12], ids[31], ids[47]] as [string, string, string];
  await page.goto(`${guide}#${late}`);
  await near(late);
  await page.evaluate((id) => {
    location.hash = id;
  }, first);
  await near(first);
  await page.goto(`${guide}?view=facing#${middle}`);
  await near(middle);
  expect(await passageBeingRead(page)).toBe(middle);
});

test('the language, the view and the size change where one reads', async ({ page }) => {
  await page.goto(guide);
  const id = await page.locator('.passage').nth(40).getAttribute('id');
  const passage = `[id="${id}"]`;
  await page.goto(`${guide}#${id}`);
  await page.evaluate(() => scrollBy(0, -60));
  await settle(page);
  const before = await topOf(page, passage);
  const hasStayed = () =>
    expect.poll(async () => Math.abs((await topOf(page, passage)) - before), passage).toBeLessThanOrEqual(8);
  await page.locator('input[name=view][value=facing]').check();
  await hasStayed();
  await page.locator('.settings-button').click();
  await page.locator('form.settings input[name=size][value=larger]').check();
  await expect(page.locator('html')).toHaveAttribute('data-size', 'larger');
  await hasStayed();
  await page.keyboard.press('Escape');
  await page.locator('a.language-switch').click();
  await page.waitForURL('**/ja/guide/**');
  await hasStayed();
});
