import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, languages, pagesOfEveryKind, readerAddress, slug, test } from './site';

async function expectAccessible(page: Page, state: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(faults, state).toEqual([]);
}

// Pages of one kind are made alike: in light several of each kind are looked at, in dark one.
const kinds = [
  '/',
  '/404.html',
  '/ja/',
  '/en/glossary/',
  '/ja/glossary/l2/',
  '/en/glossary/crypto-asset/',
  `/ja/${slug}/passages/crypto-l2/`,
  `/en/${slug}/map/`,
  `/ja/${slug}/map/ai_l2/crypto_l2/`,
];

const pages = {
  light: pagesOfEveryKind(),
  dark: kinds,
} as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    // In parts, so that they can run beside each other.
    for (const part of [0, 1]) {
      test(`every kind of page passes axe (part ${part + 1} of 2)`, async ({ page }) => {
        test.setTimeout(180_000);
        for (const address of pages[colorScheme].filter((_, index) => index % 2 === part)) {
          await page.goto(address);
          await expectAccessible(page, address);
        }
      });
    }

    const width = colorScheme === 'light' ? 320 : 1440;
    for (const language of languages) {
      test(`every state of the reader in ${language} passes axe at ${width} px`, async ({ page }) => {
        test.setTimeout(120_000);
        await page.setViewportSize({ width, height: 800 });
        for (const view of ['single', 'facing', 'interleaved']) {
          await page.goto(readerAddress(language, `?view=${view}#crypto-l2`));
          await expectAccessible(page, `${language} ${view}`);
        }
        await page.goto(readerAddress(language));
        await page.locator('#ai-l2').getByRole('checkbox').click();
        await page.locator('#title details.note summary').click();
        await page.locator(`#crypto-l2 [data-text][lang=${language}] a[data-term]`).first().click();
        await expect(page.locator('[data-gloss]')).toBeVisible();
        await expectAccessible(page, `${language} popover`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog', { name: /Keyboard|キーボード/ })).toBeVisible();
        await expectAccessible(page, `${language} keys`);
      });
    }
  });
}

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
