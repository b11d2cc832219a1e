import { expect, languages, other, readerAddress, segments, slug, test } from './site';

const passageAddress = (language: string, segment: string) => `/${language}/${slug}/passages/${segment}/`;

for (const language of languages) {
  test(`every passage has a page in ${language} that holds its text in both languages`, async ({ page }) => {
    await page.goto(readerAddress(language));
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('.passage')].map((passage) => ({
        id: passage.id,
        ja: passage.querySelector('[data-text][lang=ja]')?.textContent ?? '',
        en: passage.querySelector('[data-text][lang=en]')?.textContent ?? '',
      })),
    );
    expect(texts.map(({ id }) => id)).toEqual([...segments]);
    const bare = (text: string) => text.replace(/\s+/g, '');
    for (const { id, ja, en } of texts) {
      await page.goto(passageAddress(language, id));
      for (const [lang, text] of [
        ['ja', ja],
        ['en', en],
      ] as const) {
        const found = await page.locator(`.bead > [lang=${lang}]`).allTextContents();
        expect(bare(found.join('')), `${id} in ${lang}`).toBe(bare(text));
      }
    }
  });

  test(`a passage leads to its layer, its claims, its terms and its neighbours in ${language}`, async ({
    page,
  }) => {
    await page.goto(passageAddress(language, 'ai-l2'));
    const main = page.locator('main');
    await expect(main.locator('.claim-list > li')).toHaveCount(1);
    await expect(main.locator('.claim-list dd').first()).not.toBeEmpty();
    await expect(main.locator('.term-notes > li').first()).toBeVisible();
    await main.locator('[rel=next]').click();
    await expect(page).toHaveURL(passageAddress(language, 'ai-l3'));
    await page.locator('[rel=prev]').click();
    await expect(page).toHaveURL(passageAddress(language, 'ai-l2'));
    await page.locator('a.language-switch').click();
    await expect(page).toHaveURL(passageAddress(other(language), 'ai-l2'));
    await page.locator('.back a').click();
    await expect(page).toHaveURL(new RegExp(`/${other(language)}/${slug}/#ai-l2$`));
  });

  test(`the reader leads to the page of a passage in ${language}`, async ({ page }) => {
    await page.goto(readerAddress(language, '#crypto-l2'));
    await page.locator('#crypto-l2 .details-link').click();
    await expect(page).toHaveURL(passageAddress(language, 'crypto-l2'));
  });
}

test('a term on the page of a passage opens in place', async ({ page }) => {
  await page.goto(passageAddress('en', 'crypto-l2'));
  await page.locator('.bead a[data-term]').first().click();
  await expect(page.locator('[data-gloss]')).toBeVisible();
});
