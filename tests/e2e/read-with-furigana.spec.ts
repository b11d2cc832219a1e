import type { Page } from '@playwright/test';
import { expect, openPassage, readerAddress, settle, test, topOf } from './site';

const drawn = 'rt[data-reading]';

/** Chooses in the form of settings, as a reader does, and waits until the text has followed. */
async function choose(page: Page, choice: '' | 'hard' | 'all'): Promise<void> {
  await page.locator('.settings-button').click();
  await page.locator(`form.settings input[name=furigana][value="${choice}"]`).check();
  await page.keyboard.press('Escape');
  if (choice) await expect(page.locator(drawn).first()).toBeAttached();
  else await expect(page.locator(drawn)).toHaveCount(0);
  await settle(page);
}

const keepChoice = (page: Page, choice: string) =>
  page.addInitScript(
    (furigana) => localStorage.setItem('taiyaku:settings', JSON.stringify({ furigana })),
    choice,
  );

/** What every text is made of: its letters, and its markup. */
const texts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.reader [data-text]')].map(({ textContent, innerHTML }) => ({
      textContent,
      innerHTML,
    })),
  );

/** How words are read, as the page shows it: 抱(いだ). */
const readings = (page: Page, selector: string) =>
  page
    .locator(`${selector} ruby:has(> ${drawn})`)
    .evaluateAll((rubies) =>
      rubies.map((ruby) => `${ruby.textContent}(${ruby.querySelector('rt')?.dataset.reading})`),
    );

/** How far a letter of a text is below the window's top. */
function topOfLetter(text: Element, letter: number): number {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let left = letter; walker.nextNode(); ) {
    const node = walker.currentNode as Text;
    if (left < node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect().top;
    }
    left -= node.length;
  }
  return Number.NaN;
}

/** What assistive technology gets of the page's text, in order. */
async function spokenText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const read = (id: string): string => {
    const { role, name, childIds = [] } = known.get(id) ?? {};
    return role?.value === 'StaticText' ? String(name?.value) : childIds.map(read).join('');
  };
  return read(nodes[0]?.nodeId ?? '');
}

test('words are read above them, all or the hard ones, and the text stays the same to the letter', async ({
  page,
}) => {
  await page.goto(readerAddress('ja'));
  await expect(page.locator('#closing [data-term][aria-haspopup]').first()).toBeAttached();
  const before = await texts(page);
  await choose(page, 'all');
  expect(await readings(page, '#opening')).toEqual(
    expect.arrayContaining(['最近(さいきん)', '行(い)', '詰(づ)', '抱(いだ)', '私(わたし)']),
  );
  // A word that a link's edge runs through is read kanji by kanji, and the link is as long as it was.
  expect(await readings(page, '#title a')).toEqual(
    expect.arrayContaining(['暗号(あんごう)', '業界(ぎょうかい)']),
  );
  expect((await texts(page)).map(({ textContent }) => textContent)).toEqual(
    before.map(({ textContent }) => textContent),
  );
  await choose(page, 'hard');
  expect(await readings(page, '#opening')).toEqual([
    '行(い)',
    '詰(づ)',
    '抱(いだ)',
    '比(ひ)',
    '較(かく)',
    '違(ちが)',
  ]);
  await choose(page, '');
  expect(await texts(page)).toEqual(before);
});

test('readings are not copied, not found and not spoken', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  });
  await keepChoice(page, 'all');
  await page.goto(readerAddress('ja'));
  await expect(page.locator(drawn).first()).toBeAttached();
  const text = (await page.locator('#ai [data-text][lang=ja]').textContent()) ?? '';
  await page.evaluate(() => {
    const passage = document.querySelector('#ai [data-text][lang=ja]');
    if (passage) getSelection()?.selectAllChildren(passage);
  });
  await page.keyboard.press('Control+c');
  expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(text);
  const find = (words: string) =>
    page.evaluate((sought) => {
      getSelection()?.removeAllRanges();
      // Not in the typings: it is in every browser, and finds what its own search in the page would.
      const found = (window as unknown as { find(text: string): boolean }).find(sought);
      return found && getSelection()?.toString();
    }, words);
  expect(await find('克服できなかった核心的な問題')).toBe('克服できなかった核心的な問題');
  expect(await find('こくふく')).toBe(false);
  const spoken = await spokenText(page);
  expect(spoken).toContain(text);
  expect(spoken).not.toContain('こくふく');
});

test('what was chosen is there at the first paint, and nothing of the text moves', async ({ page }) => {
  await keepChoice(page, 'all');
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      // Neither in the typings: a shift, and what has shifted.
      for (const entry of list.getEntries() as (PerformanceEntry & { sources: { node?: Node }[] })[])
        for (const { node } of entry.sources)
          if (node && document.querySelector('main')?.contains(node)) shifts.push(node.textContent ?? '');
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(readerAddress('en', '?view=facing'));
  await expect(page.locator(`#closing ${drawn}`).first()).toBeAttached();
  await expect(page.locator('html')).not.toHaveAttribute('data-held');
  await settle(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  // Lines with readings and lines without stand equally far apart.
  const gaps = await page.locator('#crypto-l3 [data-text][lang=ja]').evaluate((text) => {
    const range = document.createRange();
    const tops = new Set<number>();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode);
      for (const { top } of range.getClientRects()) tops.add(Math.round(top));
    }
    const lines = [...tops].sort((a, b) => a - b);
    return lines
      .slice(1)
      .map((top, index) => top - (lines[index] ?? 0))
      .filter((gap) => gap > 4);
  });
  expect(gaps.length).toBeGreaterThan(2);
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
});

for (const [width, height] of [
  [375, 640],
  [1440, 900],
] as const) {
  test(`at ${width} × ${height} px a choice of readings keeps the line being read, and what is selected`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openPassage(page, 'ja', 'crypto-transfer');
    await page.evaluate(() => {
      const passage = document.querySelector('#crypto-transfer [data-text][lang=ja]');
      if (passage) getSelection()?.selectAllChildren(passage);
    });
    const selected = await page.evaluate(() => getSelection()?.toString());
    for (const choice of ['all', 'hard', ''] as const) {
      const before = await topOf(page, '#crypto-transfer');
      await choose(page, choice);
      expect(Math.abs((await topOf(page, '#crypto-transfer')) - before), choice).toBeLessThanOrEqual(1);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
    }
  });
}

test('deep inside a passage a choice of readings keeps the letters at the top of the window', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openPassage(page, 'ja', 'crypto-transfer');
  await page.evaluate(() => scrollBy(0, 70));
  await settle(page);
  const text = page.locator('#crypto-transfer [data-text][lang=ja]');
  for (const choice of ['all', 'hard', ''] as const) {
    const letter = await text.evaluate((element) => {
      const { offsetNode, offset } =
        document.caretPositionFromPoint(element.getBoundingClientRect().left + 2, 16) ?? {};
      const before = document.createRange();
      before.setStart(element, 0);
      if (offsetNode && offset !== undefined) before.setEnd(offsetNode, offset);
      return before.toString().length;
    });
    const before = await text.evaluate(topOfLetter, letter);
    await choose(page, choice);
    expect(Math.abs((await text.evaluate(topOfLetter, letter)) - before), choice).toBeLessThanOrEqual(1);
  }
});

test("the author's own readings stay, notes keep their numbers, and code has none", async ({ page }) => {
  await keepChoice(page, 'all');
  await page.goto('/en/guide/');
  await page.locator('input[name=view][value=interleaved]').check();
  await expect(page.locator(`#friend ${drawn}`).first()).toBeAttached();
  expect(await readings(page, '#friend')).toContain('一人(ひとり)');
  const lamp = page.locator('#lamp [data-text][lang=ja]');
  await expect(lamp.locator('rt:not([data-reading])')).toHaveText(['ともしび', 'ふみ', 'なぐさ']);
  await expect(lamp.locator(`ruby ruby`)).toHaveCount(0);
  await expect(lamp.locator(`[data-note] ${drawn}`)).toHaveCount(0);
  await expect(page.locator(`pre ${drawn}, :not(pre) > code ${drawn}`)).toHaveCount(0);
  await expect(page.locator(`[data-text][lang=en] ${drawn}`)).toHaveCount(0);
  await expect(page.locator(`#views-table td ${drawn}, #note-kenko ${drawn}`).first()).toBeAttached();
});

test('an address leads to its passage, though the readings come after the browser went there', async ({
  page,
}) => {
  await keepChoice(page, 'all');
  await page.route('**/*.readings.json', async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.fulfill({ response });
  });
  await page.goto(readerAddress('ja', '#crypto-l2'));
  await expect(page.locator(`#crypto-l2 ${drawn}`).first()).toBeAttached();
  await settle(page);
  expect(Math.abs(await topOf(page, '#crypto-l2'))).toBeLessThanOrEqual(16);
});
