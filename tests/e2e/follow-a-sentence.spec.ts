import type { Locator } from '@playwright/test';
import { expect, languages, openPassage, other, readerAddress, slug, test } from './site';

/** Moves the pointer to the first line of a sentence, which need not begin where its box does. */
async function pointAt(sentence: Locator): Promise<void> {
  await sentence.scrollIntoViewIfNeeded();
  const { x, y } = await sentence.evaluate((element) => {
    const [{ left, top, height } = new DOMRect()] = element.getClientRects();
    return { x: left + 4, y: top + height / 2 };
  });
  await sentence.page().mouse.move(x, y);
}

for (const language of languages) {
  test(`pointing at a sentence in ${language} lights what it says in the other language, and no more`, async ({
    page,
  }) => {
    await page.goto(readerAddress(language, '?view=facing#crypto-l2'));
    const text = (lang: string, n: number) =>
      page.locator(`#crypto-l2 [lang=${lang}] [data-sentence="${n}"]`);
    await pointAt(text(language, 2).first());
    await expect(text(language, 2).first()).toHaveAttribute('data-lit');
    await expect(text(other(language), 2).first()).toHaveAttribute('data-lit');
    const lit = () =>
      page.locator('[data-lit]').evaluateAll((all) => all.map((each) => each.getAttribute('data-sentence')));
    expect(await lit()).toEqual(['2', '2']);
    await pointAt(text(other(language), 1).first());
    expect(await lit()).toEqual(['1', '1']);
    await page.mouse.move(1, 1);
    await expect(page.locator('[data-lit]')).toHaveCount(0);
  });

  test(`every sentence of the text in ${language} has an address, and is lit when a key leads to it`, async ({
    page,
  }) => {
    await openPassage(page, language, 'ai-l2');
    await page.keyboard.press('s');
    await expect(page.locator('[id="ai-l2.1"]')).toBeFocused();
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await expect(page.locator('[id="ai-l3.1"]')).toBeFocused();
    await page.keyboard.press('Shift+S');
    await expect(page.locator('[id="ai-l2.2"]')).toBeFocused();
    await expect(page.locator('#ai-l2 [data-lit]')).toHaveCount(2);
    await expect(page.locator(`[data-text][lang=${other(language)}] [data-sentence][id]`)).toHaveCount(0);
  });

  test(`the address of a sentence leads to it in ${language}, and from there to its passage in the other`, async ({
    page,
  }) => {
    await openPassage(page, language, 'crypto-transfer.2');
    await expect(page.locator('[id="crypto-transfer.2"]')).toBeInViewport();
    await expect(page.locator(':target')).toHaveAttribute('data-sentence', '2');
    await page.locator('a.language-switch').click();
    await page.waitForURL(`**/${other(language)}/${slug}/**`);
    await expect(page.locator('#crypto-transfer')).toBeInViewport();
  });
}

test('where no match was reviewed, nothing lights', async ({ page }) => {
  await page.route(/\/ja\/ai-crypto-layers\//, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(/ data-bead="\d+"/g, '') });
  });
  await page.goto(readerAddress('ja', '?view=facing#crypto-l2'));
  const sentence = page.locator('#crypto-l2 [lang=ja] [data-sentence="1"]').first();
  await expect(sentence).not.toHaveAttribute('data-bead');
  await pointAt(sentence);
  await expect(page.locator('[data-lit]')).toHaveCount(0);
});
