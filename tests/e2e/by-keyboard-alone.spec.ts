import { expect, openPassage, readerAddress, segments, settle, test } from './site';

test('j and k go from passage to passage, with the focus', async ({ page }) => {
  await page.goto(readerAddress('en'));
  for (const segment of segments.slice(1)) {
    await page.keyboard.press('j');
    await expect(page.locator(`#${segment}`)).toBeFocused();
    await expect(page.locator(`#${segment}`)).toBeInViewport();
  }
  await page.keyboard.press('k');
  await expect(page.locator('#cause-crypto')).toBeFocused();
});

test('r reveals the passage, v changes the view, l the language, c copies the link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPassage(page, 'en', 'ai-l2');
  await page.keyboard.press('j');
  await expect(page.locator('#ai-l3')).toBeFocused();
  await page.keyboard.press('r');
  await expect(page.locator('#ai-l3 [data-text][lang=ja]')).toBeVisible();
  await page.keyboard.press('c');
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('#ai-l3');
  await page.keyboard.press('v');
  await expect(page.locator('input[name=view][value=facing]')).toBeChecked();
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/ja\/.*view=facing/);
});

test('? lists the keys, Escape closes the list, and the keys can be switched off for good', async ({
  page,
}) => {
  await page.goto(readerAddress('en'));
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(list).toBeVisible();
  await expect(list.getByRole('row')).toHaveCount(14);
  await expect(list).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('checkbox')).toBeFocused();
  await list.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('j');
  await expect(page.locator('[data-segment]:focus')).toHaveCount(0);
  await page.reload();
  await page.keyboard.press('?');
  await expect(list).toBeHidden();
  await page.goto('/en/glossary/');
  await page.keyboard.press('l');
  await page.waitForTimeout(300);
  await expect(page).toHaveURL('/en/glossary/');
});

test('keys with a modifier are left to the browser', async ({ page }) => {
  await page.goto(readerAddress('en'));
  for (const modifier of ['Alt', 'Control', 'Meta']) await page.keyboard.press(`${modifier}+v`);
  await expect(page.locator('input[name=view][value=single]')).toBeChecked();
});

test('Tab reaches every control, in order, and the focus is always to be seen', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 700 });
  await page.goto(readerAddress('ja'));
  await page.keyboard.press('Tab');
  await expect(page.locator('a.skip')).toBeFocused();
  await expect(page.locator('a.skip')).toBeInViewport();
  const seen = new Set<string>();
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    await settle(page);
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const { top, bottom, height, width } = element.getBoundingClientRect();
      const [x, y] = [element.getBoundingClientRect().left + width / 2, (top + bottom) / 2];
      const hit = document.elementFromPoint(x, y);
      const bare = element.closest('.controls') ?? element;
      return {
        name: `${element.tagName} ${element.closest('[data-segment]')?.id ?? ''} ${element.textContent?.slice(0, 20)}`,
        controls: [
          ...(element.closest('.controls') ? ['controls'] : []),
          ...(element.matches('[data-permalink]') ? ['permalink'] : []),
        ],
        hidden: height > 0 && (bottom <= 0 || top >= innerHeight),
        // WCAG 2.4.11: what has the focus is not covered by something else, such as the bar of controls.
        covered: Boolean(hit && !bare.contains(hit) && !hit.contains(element) && hit.closest('.controls')),
      };
    });
    if (!focus) break;
    expect(focus.hidden, focus.name).toBe(false);
    expect(focus.covered, focus.name).toBe(false);
    for (const control of focus.controls) seen.add(control);
  }
  expect([...seen].sort()).toEqual(['controls', 'permalink']);
});

test('a key that is held changes the language once', async ({ page }) => {
  await page.goto(readerAddress('en'));
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
  for (let count = 0; count < 10; count++) await page.keyboard.down('l');
  await page.keyboard.up('l');
  await page.waitForTimeout(500);
  expect(visited).toEqual([readerAddress('ja')]);
});

test('keys act on what is to be seen, not on what had the focus once', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 });
  await page.goto(readerAddress('en'));
  await page.keyboard.press('j');
  await page.locator('#crypto-l2').evaluate((passage) => passage.scrollIntoView());
  await settle(page);
  await page.keyboard.press('j');
  await expect(page.locator('#crypto-l3')).toBeFocused();
});

test('after a change of language by key, Tab goes on from the same passage', async ({ page }) => {
  await openPassage(page, 'en', 'crypto-l3');
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('#crypto-transfer')).toBeFocused();
});
