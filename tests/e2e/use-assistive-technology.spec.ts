import { findFaintText } from './access/find-faults';
import { loadInstruments } from './access/load-instruments';
import { walkByTab } from './access/walk-by-tab';
import { expect, languages, readerAddress, test } from './site';
import { pageKinds, views } from './states';

test('the popover is a dialog named by its term', async ({ page }) => {
  await page.goto(readerAddress('en'));
  await page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]').click();
  await expect(page.getByRole('dialog', { name: /total value locked/i })).toBeVisible();
});

test('every control says which passage it is for', async ({ page }) => {
  await page.goto(readerAddress('en'));
  for (const role of ['checkbox', 'link'] as const) {
    const controls = page.locator(role === 'link' ? 'a[data-permalink]' : '.reveal input');
    const names = await controls.evaluateAll((all) =>
      all.map((control) => control.getAttribute('aria-label')),
    );
    expect(new Set(names).size).toBe(16);
    // What is written on it is part of its name, for those who speak to it (WCAG 2.5.3).
    for (const name of names) expect(name).toMatch(role === 'link' ? /link/i : /Japanese/);
  }
  const reveal = page
    .locator('#ai-l2')
    .getByRole('checkbox', { name: 'Show “Reasoning models” in Japanese' });
  await expect(reveal).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('list').filter({ has: page.locator('#ai-l1') })).toHaveCount(1);
});

test('a word is in the language that it is in', async ({ page }) => {
  await page.goto('/en/glossary/tps/');
  await expect(page.locator('.sense dfn')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.sense .reading')).toHaveAttribute('lang', 'ja');
  await page.goto('/ja/glossary/rollup/');
  await expect(page.locator('.sense li', { hasText: 'Vitalik' }).first()).toHaveAttribute('lang', 'en');
});

test('a reader of the tree finds the parts of the page, its outline and its controls by name', async ({
  page,
}) => {
  await page.goto(readerAddress('en'));
  await expect(page.locator('body')).toMatchAriaSnapshot(`
    - link "Skip to the text"
    - banner:
      - link "対訳 Taiyaku"
      - navigation "Site":
        - link "Library"
        - link "Glossary"
      - searchbox "Search"
      - group "View":
        - text: View
        - radio "Single" [checked]
        - radio "Facing"
        - radio "Interleaved"
      - button "Keyboard shortcuts"
      - button "Reading settings"
      - link "日本語"
    - navigation "Contents"
    - main:
      - article
      - region "Terms in this text"
      - region "Read by layer"
      - region "Read by claim"
    - contentinfo
    - status
  `);
  const outline = await page
    .locator('main')
    .locator('h1, h2, h3')
    .evaluateAll((headings) =>
      headings.filter((heading) => heading.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))),
    );
  expect(outline[0]).toBe(1);
  expect(outline.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of outline.entries())
    expect(level - (outline[index - 1] ?? 0)).toBeLessThanOrEqual(1);
});

test('a passage tells which language each text is in, what its terms open and what its links are for', async ({
  page,
}) => {
  for (const language of languages) {
    await page.goto(readerAddress(language, '?view=interleaved'));
    const texts = page.locator('#crypto-l2 [data-text]');
    await expect(texts.nth(0)).toHaveAttribute('lang', language);
    await expect(texts.nth(1)).toHaveAttribute('lang', language === 'ja' ? 'en' : 'ja');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const term = texts.nth(0).locator('a[data-term]').first();
    await expect(term).toHaveAttribute('aria-haspopup', 'dialog');
    await term.click();
    await expect(term).toHaveAttribute('aria-expanded', 'true');
    const name = (await page.locator('[data-gloss] > :first-child').textContent())?.trim() ?? '';
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(term).toHaveAttribute('aria-expanded', 'false');
  }
});

test('what the page did is announced, and the live region is there before it speaks', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(readerAddress('en'));
  const status = page.locator('.status');
  await expect(status).toHaveRole('status');
  await expect(status).toBeEmpty();
  await page.locator('#ai-l2 a[data-permalink]').click();
  await expect(status).toHaveText('Link copied');
  await page.locator('input.search-box').fill('rollup');
  await expect(page.locator('.search-results [role=status]')).toHaveText(/Passages found: \d+/);
});

test('with less motion nothing moves by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(readerAddress('en'));
  // What follows the scrolling moves as the reader does.
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ timeline }) => timeline instanceof DocumentTimeline)
        .map(({ effect }) => (effect as KeyframeEffect).target?.className ?? ''),
    );
  for (const view of views) {
    await page.locator(`input[name=view][value=${view}]`).check();
    expect(await moving(), view).toEqual([]);
  }
  await page.locator('#crypto-l2 [data-text][lang=en] a[data-term]').first().click();
  expect(await moving(), 'popover').toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.settings-button').click();
  expect(await moving(), 'settings').toEqual([]);
});

test('with more contrast asked for, or colours forced, words and focus stand out', async ({ page }) => {
  await loadInstruments(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await page.goto(readerAddress('en'));
    expect(await findFaintText(page), colorScheme).toEqual([]);
    await page.emulateMedia({ colorScheme, contrast: null, forcedColors: 'active' });
    await page.goto(pageKinds.passage('en'));
    expect(await findFaintText(page), `${colorScheme}, forced`).toEqual([]);
    expect(await walkByTab(page), `${colorScheme}, forced`).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  }
});

test('in forced colours the chosen view and the target can still be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(readerAddress('en', '#crypto'));
  const background = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('input[value=single] + span')).not.toBe(
    await background('input[value=facing] + span'),
  );
  const outline = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline('#crypto')).toBe('solid');
  expect(await outline('#closing')).toBe('none');
});
