import { expect, languages, other, readerAddress, test } from './site';

for (const language of languages) {
  test(`what is copied in ${language} is the text and nothing that stands beside it`, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
      origin: new URL(baseURL ?? '').origin,
    });
    await page.goto(readerAddress(language));
    const texts = await page.evaluate((lang) => {
      const [first, last] = ['ai-l1', 'ai-l2'].map((id) => document.getElementById(id));
      if (!first || !last) throw new Error('The passages are gone');
      getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      return [first, last].map(
        (passage) => passage.querySelector(`[data-text][lang=${lang}]`)?.textContent ?? '',
      );
    }, language);
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const bare = (text: string) => text.replace(/\s+|^\d+\.|[•◦]/g, '');
    expect(bare(copied)).toBe(bare(texts.join('')));
    expect(copied).not.toContain(other(language) === 'ja' ? '推論' : 'reasoning');
  });
}
