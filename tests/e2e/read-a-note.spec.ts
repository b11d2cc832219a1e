import { expect, languages, settle, test } from './site';

const guide = (language: string, rest = '') => `/${language}/guide/${rest}`;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    for (const language of languages) {
      test(`in ${language} a number leads to its note, and the note back to the number`, async ({ page }) => {
        await page.goto(guide(language));
        const reference = page.locator(`#link [data-text][lang=${language}] a[role=doc-noteref]`);
        await expect(reference).toHaveText('2');
        await reference.click();
        await expect(page).toHaveURL(guide(language, '#note-sentence'));
        const note = page.locator('#note-sentence');
        await expect(note).toBeInViewport();
        await expect(note.locator(`[data-text][lang=${language}]`)).toBeVisible();
        await note.locator('a[role=doc-backlink]').click();
        await expect(page).toHaveURL(guide(language, '#ref.note-sentence'));
        await expect(reference).toBeInViewport();
      });
    }
  });
}

test('keeps the view when a note is followed', async ({ page }) => {
  await page.goto(guide('en', '?view=facing'));
  await page.locator('#lamp [data-text][lang=en] a[role=doc-noteref]').click();
  await expect(page.locator('input[name=view][value=facing]')).toBeChecked();
  await expect(page.locator('#note-kenko [data-text]:visible')).toHaveCount(2);
});

test('the number is no part of the text: not copied, not searched, not in the citation', async ({ page }) => {
  await page.goto(guide('en'));
  const copied = await page.locator('#link [data-text][lang=en]').evaluate((text) => {
    getSelection()?.selectAllChildren(text);
    return String(getSelection());
  });
  expect(copied).toContain('A sentence can be linked to as well.');
  expect(copied).not.toContain('2');
  const { passages } = await (await page.request.get('/guide.json')).json();
  const link = passages.find((passage: { segments: { id: string }[] }) => passage.segments[0]?.id === 'link');
  expect(link.text.en).toMatch(/as well\.$/);
  expect(passages.at(-1).kind).toBe('footnote');
});

test('a passage on a page of its own brings its notes along', async ({ page }) => {
  await page.goto('/ja/guide/passages/readings/');
  await page.locator('.beads [lang=ja] a[role=doc-noteref]').click();
  await expect(page.locator('#note-ruby')).toBeInViewport();
  await expect(page.locator('#note-ruby [data-text]')).toHaveCount(2);
});

test('a list goes on with the number at which it begins', async ({ page }) => {
  await page.goto(guide('en'));
  await expect(page.locator('ol[start="3"] > #step-annotate')).toBeVisible();
  await expect(page.locator('#step-annotate [data-text][lang=en]')).toHaveAttribute('data-number', '3');
});

test('figures, tables and code keep to their column at every width', async ({ page }) => {
  for (const width of [320, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['single', 'facing', 'interleaved']) {
      await page.goto(guide('ja', `?view=${view}`));
      await settle(page);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, `${width} ${view}`).toBeLessThanOrEqual(0);
    }
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(guide('ja'));
  const box = page.locator('#import-command pre:visible');
  expect(await box.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBeGreaterThan(0);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((pre) => pre.scrollLeft)).toBeGreaterThan(0);
});

test('a figure takes up its room before it is loaded, and each language shows its own', async ({ page }) => {
  await page.goto(guide('en', '?view=interleaved#passage-figure'));
  for (const language of languages) {
    const image = page.locator(`#passage-figure [data-text][lang=${language}] img`);
    await expect(image).toHaveAttribute(
      'src',
      new RegExp(`/assets/passage-${language}\\.[0-9a-f]{10}\\.svg$`),
    );
    await expect(image).toHaveAttribute('width', '640');
    await expect(image).toHaveAttribute('alt', /cool/);
    await expect.poll(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth)).toBe(640);
  }
  await expect(page.locator('#passage-figure [lang=en] figcaption')).toBeVisible();
});

test('every page leads to the guide, and the list of keys to its passage on them', async ({ page }) => {
  for (const address of ['/en/', '/en/glossary/', '/en/ai-crypto-layers/', '/en/search/']) {
    await page.goto(address);
    await page.locator('.site-pages a[rel=help]').click();
    await expect(page).toHaveURL(guide('en'));
  }
  await page.goto('/en/ai-crypto-layers/');
  await page.keyboard.press('?');
  await page.locator('.keyboard a').click();
  await expect(page).toHaveURL(guide('en', '#keys'));
  await page.goto('/en/');
  await expect(page.locator('.essay-list h2')).toHaveText([/AI and Crypto/, /How to Read/]);
});
