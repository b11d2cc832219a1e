import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openPassage, readerAddress, test } from './site';
import { giveVoices, type Spoken } from './speech-engine';

const both = [
  { name: 'Kyoko', lang: 'ja-JP' },
  { name: 'Otoya', lang: 'ja_JP' },
  { name: 'Samantha', lang: 'en-US' },
];

const button = (page: Page) => page.locator('.aloud-button');
const bar = (page: Page) => page.locator('.aloud');

/** What is being spoken, once that is utterance number `count`. */
async function utterance(page: Page, count: number): Promise<Spoken> {
  await expect.poll(() => page.evaluate(() => window.speech.spoken.length)).toBe(count);
  return page.evaluate(() => window.speech.spoken.at(-1) as Spoken);
}

const finish = (page: Page) => page.evaluate(() => window.speech.finish());

/** What is lit, as it stands in the page. */
const lit = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-spoken]')].map((each) => each.textContent).join(''),
  );

/** The sentences of a passage in one language, which hold no readings and no notes. */
const sentences = (page: Page, id: string, language: string) =>
  page.evaluate(
    ([passage, lang]) => {
      const texts: string[] = [];
      for (const each of document.querySelectorAll<HTMLElement>(
        `#${passage} > [data-text][lang=${lang}] [data-sentence]`,
      )) {
        const at = Number(each.dataset.sentence) - 1;
        texts[at] = (texts[at] ?? '') + each.textContent;
      }
      return texts;
    },
    [id, language],
  );

/** Listens until `count` sentences have been spoken, and returns them whole, whatever pieces they were spoken in. */
async function listen(page: Page, count: number): Promise<string[]> {
  const heard: string[] = [];
  for (let number = 1; heard.length < count; number++) {
    const { text } = await utterance(page, number);
    const whole = await lit(page);
    if (heard.at(-1) !== whole) heard.push(whole);
    expect(whole).toContain(text.trim());
    await finish(page);
  }
  return heard;
}

test('without a voice of the device nothing is offered, by button or by key', async ({ page }) => {
  await page.goto(readerAddress('en'));
  await expect(button(page)).toBeHidden();
  await page.keyboard.press('p');
  await expect(bar(page)).toBeHidden();
  await giveVoices(page, [
    { name: 'Elsewhere', lang: 'ja-JP', localService: false },
    { name: 'Anna', lang: 'de-DE' },
  ]);
  await page.goto(readerAddress('ja'));
  await expect(button(page)).toBeHidden();
});

test('the text is read from the passage at hand to its end, each sentence lit as it is spoken', async ({
  page,
}) => {
  await giveVoices(page, both);
  await openPassage(page, 'en', 'cause-crypto');
  await button(page).click();
  await expect(bar(page)).toBeVisible();
  const expected = [
    ...(await sentences(page, 'cause-crypto', 'en')),
    ...(await sentences(page, 'closing', 'en')),
  ];
  expect((await utterance(page, 1)).voice).toBe('Samantha');
  expect(await listen(page, expected.length)).toEqual(expected);
  await expect.poll(() => page.evaluate(() => window.speech.isSilent())).toBe(true);
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
});

test('neither readings nor numbers of notes are spoken', async ({ page }) => {
  await giveVoices(page, both);
  await page.goto('/ja/guide/#lamp');
  await page.keyboard.press('p');
  const { text, lang } = await utterance(page, 1);
  expect(lang).toBe('ja-JP');
  expect(text).toMatch(/^ひとり、燈のもとに文をひろげて、/);
  expect(text).not.toMatch(/ともしび|[(\d]/);

  // Readings that the reader has asked for are drawn over the words, which are said once all the same.
  await page.evaluate(() => localStorage.setItem('taiyaku:settings', '{"furigana":"all"}'));
  await openPassage(page, 'ja', 'ai-l2');
  await expect(page.locator('#ai-l2 rt').first()).toBeAttached();
  await page.keyboard.press('p');
  expect((await utterance(page, 1)).text).toBe('L2層の推論モデルはこれらの問題に特化して対処しています。');
});

test('both languages are read by turns, and what is read is shown', async ({ page }) => {
  await giveVoices(page, both);
  await openPassage(page, 'ja', 'ai-l2');
  await page.keyboard.press('p');
  await utterance(page, 1);
  await bar(page).getByRole('button', { name: '読み上げの設定' }).click();
  const small = await bar(page)
    .locator('button:visible, select:visible')
    .evaluateAll((controls) =>
      controls
        .map((each) => each.getBoundingClientRect())
        .filter(({ width, height }) => width < 44 || height < 44),
    );
  expect(small).toEqual([]);
  expect((await new AxeBuilder({ page }).include('.aloud').analyze()).violations).toEqual([]);
  await bar(page).getByLabel('言語').selectOption('both');
  await bar(page).getByLabel('速さ').selectOption('1.5');
  await bar(page).getByLabel('日本語の声').selectOption('Kyoko');
  await bar(page).getByRole('button', { name: '読み上げを終える' }).click();
  await expect(button(page)).toBeFocused();
  await page.evaluate(() => window.speech.spoken.splice(0));
  await page.keyboard.press('p');
  const [ja, en] = [await sentences(page, 'ai-l2', 'ja'), await sentences(page, 'ai-l2', 'en')];
  expect(await listen(page, 4)).toEqual([ja[0], en[0], ja[1], en[1]]);
  await expect(page.locator('#ai-l2 > .counterpart')).toBeVisible();
  // What is chosen stays chosen.
  await page.reload();
  await page.keyboard.press('p');
  expect(await utterance(page, 1)).toMatchObject({ rate: 1.5, voice: 'Kyoko' });
  await expect(bar(page).locator('[name=aloud-language]')).toHaveValue('both');
});

test('it pauses, goes on, steps, and stops, by key and by button', async ({ page }) => {
  await giveVoices(page, both);
  await openPassage(page, 'en', 'ai-l2');
  await page.keyboard.press('p');
  const [first, second] = await sentences(page, 'ai-l2', 'en');
  await expect.poll(() => lit(page)).toBe(first);
  await page.keyboard.press('p');
  await expect.poll(() => page.evaluate(() => window.speech.isSilent())).toBe(true);
  expect(await lit(page)).toBe(first);
  await bar(page).getByRole('button', { name: 'Next sentence' }).click();
  expect(await lit(page)).toBe(second);
  expect(await page.evaluate(() => window.speech.isSilent())).toBe(true);
  await bar(page).getByRole('button', { name: 'Continue' }).click();
  expect(second).toContain((await utterance(page, 2)).text.trim());
  await bar(page).getByRole('button', { name: 'Previous sentence' }).click();
  await expect.poll(() => lit(page)).toBe(first);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await page.evaluate(() => window.speech.isSilent())).toBe(true);
});

test('it keeps what is spoken in the window, unless the reader has turned elsewhere, and ends with the view', async ({
  page,
}) => {
  await giveVoices(page, both);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 700, height: 400 });
  await openPassage(page, 'en', 'ai-l1', '?view=facing');
  await button(page).click();
  for (let number = 1; number < 9; number++) {
    await utterance(page, number);
    await expect(page.locator('[data-spoken]').first()).toBeInViewport();
    await finish(page);
  }
  await utterance(page, 9);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await finish(page);
  await utterance(page, 10);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await bar(page).getByRole('button', { name: 'Voice and speed' }).click();
  await bar(page).getByLabel('Language').selectOption('ja');
  await expect(page.locator('[data-spoken]').first()).toBeInViewport();
  await page.locator('input[name=view][value=single]').check();
  await expect(bar(page)).toBeHidden();
  expect(await page.evaluate(() => window.speech.isSilent())).toBe(true);
});
