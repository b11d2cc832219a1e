import { expect, languages, openPassage, other, readerAddress, slug, test } from './site';

const terms = [
  {
    name: 'TVL',
    term: 'tvl',
    passage: 'cause-crypto',
    says: { ja: '総ロックアップ価値', en: 'total value locked' },
  },
  { name: 'Rollup', term: 'rollup', passage: 'opening', says: { ja: 'ロールアップ', en: 'rollup' } },
  { name: 'TPS', term: 'tps', passage: 'crypto-l2', says: { ja: 'TPS', en: 'transactions per second' } },
] as const;

for (const language of languages) {
  for (const { name, term, passage, says } of terms) {
    test.describe(`${name} in ${language}`, () => {
      const selector = `#${passage} [data-text][lang=${language}] a[data-term=${term}]`;

      test('a click opens it where it stands, in both languages, with the way to the entry', async ({
        page,
      }) => {
        await openPassage(page, language, passage);
        await page.locator(selector).click();
        const popover = page.locator('[popover][data-gloss]');
        await expect(popover).toBeVisible();
        for (const each of languages) {
          await expect(popover.locator(`[lang=${each}]`).first()).toBeVisible();
          await expect(popover).toContainText(new RegExp(says[each], 'i'));
        }
        await expect(popover.locator('.sense-name')).toContainText(/[ァ-ヶー・]{3,}/);
        await expect(popover.locator('a.entry')).toHaveAttribute(
          'href',
          `/${language}/glossary/${term}/#${term}`,
        );
        await expect(page).toHaveURL(readerAddress(language, `#${passage}`));
      });

      test('a hover of 300 ms previews it; it can be entered, and closes 300 ms after it is left', async ({
        page,
      }) => {
        await openPassage(page, language, passage);
        const popover = page.locator('[popover][data-gloss]');
        // The page's own clock tells how long it waited, however busy the machine is.
        await page.evaluate((selector) => {
          const times = { over: 0, opened: 0, left: 0, closed: 0 };
          Object.assign(window, { times });
          const now = () => performance.now();
          document.querySelector(selector)?.addEventListener('pointerover', () => {
            times.over = now();
          });
          addEventListener('pointerout', () => {
            times.left = now();
          });
          const note = (event: Event) => {
            times[(event as ToggleEvent).newState === 'open' ? 'opened' : 'closed'] = now();
          };
          addEventListener('beforetoggle', note, { capture: true });
        }, selector);
        const waited = () =>
          page.evaluate(() => {
            const { times } = window as unknown as {
              times: Record<'over' | 'opened' | 'left' | 'closed', number>;
            };
            return { before: times.opened - times.over, after: times.closed - times.left };
          });
        await page.locator(selector).hover();
        await expect(popover).toBeVisible();
        expect((await waited()).before).toBeGreaterThanOrEqual(295);
        await popover.hover();
        await page.waitForTimeout(600);
        await expect(popover).toBeVisible();
        await page.mouse.move(2, 2);
        await expect(popover).toBeHidden();
        expect((await waited()).after).toBeGreaterThanOrEqual(295);
      });

      test('Enter opens it, Tab reaches the entry, Escape closes it and gives the focus back', async ({
        page,
      }) => {
        await openPassage(page, language, passage);
        const popover = page.locator('[popover][data-gloss]');
        await page.locator(selector).focus();
        await page.keyboard.press('Enter');
        await expect(popover).toBeVisible();
        await page.keyboard.press('Tab');
        await expect(popover.locator('a.entry')).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(popover).toBeHidden();
        await expect(page.locator(selector)).toBeFocused();
        await page.waitForTimeout(500);
        await expect(popover).toBeHidden();
      });

      test('a modified click follows the link to the entry', async ({ page, context }) => {
        await openPassage(page, language, passage);
        const opened = context.waitForEvent('page');
        await page.locator(selector).click({ modifiers: ['ControlOrMeta'] });
        await expect(await opened).toHaveURL(`/${language}/glossary/${term}/#${term}`);
        await expect(page).toHaveURL(readerAddress(language, `#${passage}`));
      });
    });
  }
}

test('focus by key previews a term, and leaving closes it', async ({ page }) => {
  await openPassage(page, 'en', 'crypto-l2');
  await page.locator('#crypto-l2 [data-text][lang=en] a[data-term]').first().focus();
  await page.keyboard.press('Tab');
  const focused = page.locator('a[data-term]:focus');
  const popover = page.locator('[popover][data-gloss]');
  await expect(popover).toBeVisible();
  await expect(focused).toHaveAttribute('aria-expanded', 'true');
  await page.locator('#crypto-l2 a[data-permalink]').focus();
  await expect(popover).toBeHidden();
});

test('from one term to the next the popover goes along, and Tab enters it from there', async ({ page }) => {
  await openPassage(page, 'en', 'crypto-l2');
  const term = (id: string) => page.locator(`#crypto-l2 [data-text][lang=en] a[data-term=${id}]`);
  const popover = page.locator('[popover][data-gloss]');
  await term('tps').hover();
  await expect(popover).toContainText('TPS');
  await term('gas-fee').hover();
  await expect(popover).toContainText('gas fee');
  await expect(term('tps')).toHaveAttribute('aria-expanded', 'false');
  await expect(term('gas-fee')).toHaveAttribute('aria-expanded', 'true');
  await term('gas-fee').focus();
  await page.keyboard.press('Tab');
  await expect(popover.locator('a.entry')).toBeFocused();
});

test('a click elsewhere closes it, and a second click on the term too', async ({ page }) => {
  await openPassage(page, 'en', 'cause-crypto');
  const term = page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]');
  const popover = page.locator('[popover][data-gloss]');
  await term.click();
  await expect(popover).toBeVisible();
  await page.locator('#closing [data-text][lang=en]').click({ position: { x: 4, y: 4 } });
  await expect(popover).toBeHidden();
  await term.click();
  await expect(popover).toBeVisible();
  await term.click();
  await expect(popover).toBeHidden();
});

test('"L2" is the reasoning layer in a passage on AI and the scaling layer in one on crypto', async ({
  page,
}) => {
  for (const language of languages) {
    await page.goto(readerAddress(language));
    const l2 = (passage: string) => page.locator(`#${passage} [data-text][lang=${language}] a[data-term=l2]`);
    await expect(l2('ai-l2')).toHaveAttribute('data-sense', 'ai');
    await expect(l2('crypto-l2')).toHaveAttribute('data-sense', 'crypto');
    await expect(l2('opening')).toHaveAttribute('data-sense', 'frame');
    await l2('ai-l2').click();
    await expect(page.locator('[data-gloss]')).toContainText('推論モデル');
    await expect(page.locator('[data-gloss]')).toContainText(/reasoning/i);
    await page.keyboard.press('Escape');
    await l2('crypto-l2').click();
    await expect(page.locator('[data-gloss]')).toContainText(/スケーリング|ロールアップ|処理/);
    await expect(page.locator('[data-gloss]')).toContainText(/scal|rollup/i);
  }
});

test('a term is marked once in a passage, in either language', async ({ page }) => {
  await page.goto(readerAddress('ja'));
  const repeated = await page.locator('[data-text]').evaluateAll((texts) =>
    texts.flatMap((text) => {
      const marked = [...text.querySelectorAll<HTMLElement>('a[data-term]')].map(
        ({ dataset }) => dataset.term,
      );
      return marked.length === new Set(marked).size ? [] : [text.textContent];
    }),
  );
  expect(repeated).toEqual([]);
});

test('every marked term leads to its definition in both languages', async ({ page, request }) => {
  await page.goto(readerAddress('en'));
  const addresses = await page
    .locator('a[data-term]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(addresses.length).toBeGreaterThan(25);
  for (const address of addresses) {
    const [path = '', sense = ''] = address.split('#');
    const html = await (await request.get(path)).text();
    expect(html, address).toContain(`id="${sense}"`);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 320, height: 640 } });

  for (const language of languages) {
    test(`in ${language} a tap opens each term inside the window, and a tap outside closes it`, async ({
      page,
    }) => {
      await page.goto(readerAddress(language));
      const popover = page.locator('[popover][data-gloss]');
      const links = page.locator(`[data-text][lang=${language}] a[data-term]`);
      for (let index = 0; index < (await links.count()); index++) {
        await links.nth(index).tap();
        await expect(popover).toBeVisible();
        const box = await popover.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
        expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(640);
        await page.keyboard.press('Escape');
        await expect(popover).toBeHidden();
      }
      await links.first().tap();
      await expect(popover).toBeVisible();
      await page.touchscreen.tap(5, 630);
      await expect(popover).toBeHidden();
    });
  }
});

test('the glossary holds every term in both languages, and an anchor for each sense', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/glossary/`);
    const entries = page.locator('.glossary-list > li');
    expect(await entries.count()).toBeGreaterThanOrEqual(28);
    for (const id of ['term.l2.ai', 'term.l2.crypto', 'term.tvl.tvl', 'term.crypto-asset.crypto-asset']) {
      await page.goto(`/${language}/glossary/#${id}`);
      await expect(page.locator(':target')).toBeInViewport();
      await expect(page.locator(`:target [lang=${other(language)}]`).first()).toBeVisible();
    }
  }
});

test("a term's page shows every sense and the passages that use it", async ({ page }) => {
  await page.goto('/en/glossary/l2/');
  await expect(page.locator('section.sense')).toHaveCount(3);
  const passages = await page
    .locator('#crypto a[href*="#"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(passages).toContain(`/en/${slug}/#crypto-l2`);
  expect(passages).not.toContain(`/en/${slug}/#ai-l2`);
});

test('an entry opened by click closes when the pointer has left it', async ({ page }) => {
  await openPassage(page, 'en', 'cause-crypto');
  const popover = page.locator('[popover][data-gloss]');
  await page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]').click();
  await expect(popover).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(popover).toBeHidden();
});

test('an entry that is read by key is not lost to a pointer that rests on another term', async ({ page }) => {
  await openPassage(page, 'en', 'crypto-l2');
  const popover = page.locator('[popover][data-gloss]');
  await page.locator('#crypto-l2 [data-text][lang=en] a[data-term=l1]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.locator('#crypto-l2 [data-text][lang=en] a[data-term=tps]').hover();
  await page.waitForTimeout(600);
  await expect(popover).toContainText('L1');
  await expect(popover.locator('a.entry')).toBeFocused();
});

test('an entry goes with its term when the view hides it', async ({ page }) => {
  await page.goto(readerAddress('en', '?view=interleaved#cause-crypto'));
  await page.locator('#cause-crypto [data-text][lang=ja] a[data-term=tvl]').click();
  await expect(page.locator('[popover][data-gloss]')).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.locator('[popover][data-gloss]')).toBeHidden();
});

for (const [width, height] of [
  [320, 256],
  [568, 280],
] as const) {
  test(`in a window of ${width} × ${height} px an entry is shown whole or can be scrolled`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPassage(page, 'en', 'cause-crypto');
    await page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]').click();
    const box = await page.locator('[popover][data-gloss]').boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 999)).toBeLessThanOrEqual(height);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(width);
  });
}
