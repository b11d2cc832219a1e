import { loadInstruments } from './access/load-instruments';
import { walkByTab, walkInside } from './access/walk-by-tab';
import { expect, openPassage, readerAddress, segments, settle, test } from './site';
import { giveVoices } from './speech-engine';
import { choose, isThere, overlays, type PageKind, pageKinds, voices, whileOpen } from './states';

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

test('Tab stops at every control in order, and what has the focus is to be seen, whole', async ({ page }) => {
  await loadInstruments(page);
  const faults: string[] = [];
  const walk = async (state: string) => {
    faults.push(...(await walkByTab(page)).map((fault) => `${state}: ${fault}`));
  };
  for (const [width, height] of [
    [320, 640],
    [768, 700],
    [1440, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const kind of Object.keys(pageKinds) as PageKind[]) {
      // On a page with few controls one width says as much as three.
      if (width === 768 ? kind !== 'reader' : kind === 'guide') continue;
      await page.goto(pageKinds[kind](width === 1440 ? 'en' : 'ja'));
      if (kind === 'reader' && width !== 320)
        await page.locator(`input[name=view][value=${width === 768 ? 'interleaved' : 'facing'}]`).check();
      await walk(`${kind} at ${width} px`);
      if (kind === 'reader' && width === 768 && (await choose(page, 'writing', 'vertical'))) {
        await walk('vertical');
        await page.evaluate(() => localStorage.clear());
      }
    }
  }
  expect([...new Set(faults)]).toEqual([]);
});

test('whatever opens over the page is reached and left by key, and shows the focus', async ({ page }) => {
  await loadInstruments(page);
  await giveVoices(page, voices);
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await page.goto(pageKinds.reader('en'));
    for (const overlay of overlays) {
      if (!(await isThere(page, overlay))) continue;
      await whileOpen(page, 'en', overlay, async () => {
        const state = `${overlay.name} at ${width} px`;
        // Whoever types a word that is looked for wants to see it.
        if (await page.evaluate(() => document.activeElement?.matches('input[type=search]'))) {
          const typed = await page.evaluate(() => instruments.lookAtFocus());
          faults.push(...(typed?.faults ?? []).filter((fault) => fault.startsWith('is hidden')));
        }
        faults.push(...(await walkInside(page, overlay.part)).map((fault) => `${state}: ${fault}`));
      });
    }
  }
  expect(faults).toEqual([]);
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
  await expect(page.locator('.passage[tabindex]')).toBeFocused();
  await page.locator('#crypto-l2').evaluate((passage) => passage.scrollIntoView());
  await settle(page);
  await page.keyboard.press('j');
  await expect(page.locator('#crypto-l3')).toBeFocused();
});

test('after a change of language by key, Tab goes on from the same passage', async ({ page }) => {
  await openPassage(page, 'en', 'crypto-l3');
  await page.keyboard.press('j');
  await expect(page.locator('#crypto-transfer')).toBeFocused();
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(page.locator('#crypto-transfer')).toBeFocused();
});
