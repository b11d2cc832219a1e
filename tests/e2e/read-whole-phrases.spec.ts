import type { Page } from '@playwright/test';
import { expect, readerAddress, test } from './site';

/** Where the lines of an element begin, as offsets into its text. */
const lineStarts = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const starts: number[] = [];
      let bottom = Number.NEGATIVE_INFINITY;
      let offset = 0;
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at++, offset++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [rect] = range.getClientRects();
          if (!rect || rect.bottom <= bottom + 8) continue;
          starts.push(offset);
          bottom = rect.bottom;
        }
      }
      return starts;
    }),
  );

test('the lines of a Japanese title end with a phrase, and its name and what is copied have no breaks', async ({
  page,
}) => {
  await page.goto(readerAddress('ja'));
  const title = '#title > [data-text][lang=ja] > *';
  const phrases = await page.locator(title).evaluate((element) => {
    const starts = [0];
    let offset = 0;
    const walker = document.createTreeWalker(element);
    while (walker.nextNode()) {
      if (walker.currentNode instanceof Text) offset += walker.currentNode.length;
      else if (walker.currentNode.nodeName === 'WBR') starts.push(offset);
    }
    return starts;
  });
  const text = (await page.locator(title).textContent()) ?? '';
  for (const width of [320, 480, 768]) {
    await page.setViewportSize({ width, height: 800 });
    const [starts = []] = await lineStarts(page, title);
    expect(starts.length, `${width} px`).toBeGreaterThan(1);
    for (const start of starts) {
      expect(phrases.includes(start) || /[、。:]/.test(text[start - 1] ?? ''), text.slice(start)).toBe(true);
    }
  }
  const copied = await page.locator(title).evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(copied).toBe(text);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const headings = nodes.filter(({ role }) => role?.value === 'heading').map(({ name }) => name?.value);
  expect(headings).toContain(text);
});

test('that a word is foreign is said to the ear, and changes no line', async ({ page }) => {
  await page.goto('/ja/guide/');
  const foreign = page.locator('.passage > [data-text][lang=ja] [lang=en]');
  expect(await foreign.count()).toBeGreaterThan(5);
  const texts = '.passage > [data-text][lang=ja]:has([lang=en])';
  for (const width of [340, 740, 820, 1200]) {
    await page.setViewportSize({ width, height: 800 });
    const marked = await lineStarts(page, texts);
    const lines = await page
      .evaluate(() => {
        for (const each of document.querySelectorAll<HTMLElement>('.passage > [lang=ja] [lang=en]')) {
          each.dataset.was = each.lang;
          each.removeAttribute('lang');
        }
      })
      .then(() => lineStarts(page, '.passage > [data-text][lang=ja]:has([data-was])'));
    expect(lines, `${width} px`).toEqual(marked);
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('[data-was]'))
        each.lang = each.dataset.was ?? '';
    });
  }
});
