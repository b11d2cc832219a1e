import type { Page } from '@playwright/test';
import { expect, type Language, languages, other, readerAddress, slug, test } from './site';

/** What is on the clipboard, as text and as HTML. */
async function copied(page: Page): Promise<{ text: string; html: string }> {
  await page.keyboard.press('Control+c');
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

/** Text without what only sets it: white space, and the numbers and dots of lists. */
const bare = (text: string) => text.replace(/^[ \t]*\d+\.\s|[•◦]|\s+/gm, '');

const withoutTags = (html: string) =>
  bare(
    html
      .replace(/<!--.*?-->|<[^>]*>/gs, '')
      .replaceAll('&amp;', '&')
      .replaceAll('&nbsp;', ' '),
  );

test.beforeEach(async ({ context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  });
});

/** Opens a page on which words say how they are read. */
async function openWithRuby(page: Page, language: Language, address: string): Promise<void> {
  await page.route(new RegExp(`/${language}/${slug}/`), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const ruby = '<ruby>言語理解<rp>(</rp><rt>げんごりかい</rt><rp>)</rp></ruby>';
    await route.fulfill({ response, body: html.replaceAll('言語理解', ruby) });
  });
  await page.goto(address);
  await expect(page.locator('ruby').first()).toBeAttached();
}

for (const language of languages) {
  for (const view of ['single', 'facing', 'interleaved'] as const) {
    test(`what is copied in ${language} (${view}) is the text and nothing that stands beside it`, async ({
      page,
    }) => {
      await openWithRuby(page, language, readerAddress(language, `?view=${view}`));
      const shown = view === 'single' ? [language] : [language, other(language)];
      const texts = await page.evaluate((all) => {
        const passages = ['ai-l1', 'ai-l2', 'ai-l3'].map((id) => document.getElementById(id));
        const [first, last] = [passages[0], passages.at(-1)];
        if (!first || !last) throw new Error('The passages are gone');
        getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
        return passages.flatMap((passage) =>
          all.map((lang) => passage?.querySelector(`[data-text][lang=${lang}]`)?.textContent ?? ''),
        );
      }, shown);
      const expected = bare(texts.join('\n').replaceAll('(げんごりかい)', ''));
      const { text, html } = await copied(page);
      expect(bare(text)).toBe(expected);
      expect(withoutTags(html)).toBe(expected);
      expect(html).not.toMatch(/<(rt|rp|button|input|label|details|textarea)|data-permalink|details-link/);
    });

    test(`a stretch from within one passage to within another is copied as it stands in ${language} (${view})`, async ({
      page,
    }) => {
      await openWithRuby(page, language, readerAddress(language, `?view=${view}`));
      await page.evaluate((lang) => {
        const [first, last] = ['#ai-l1', '#ai-l2'].map((id) => {
          const text = document.querySelector(`${id} [data-text][lang=${lang}]`);
          return document.createTreeWalker(text ?? document, NodeFilter.SHOW_TEXT).nextNode();
        });
        if (first && last) getSelection()?.setBaseAndExtent(first, 1, last, 1);
      }, language);
      const { text, html } = await copied(page);
      expect(text).not.toMatch(/Link|リンク|Details|詳細|げんご|AI, L|AI・L/);
      expect(withoutTags(html)).toBe(bare(text));
    });
  }
}

test('what is copied from the page of a passage is both texts and nothing else', async ({ page }) => {
  await openWithRuby(page, 'ja', `/ja/${slug}/passages/ai-l1/`);
  const text = await page.locator('.beads').evaluate((beads) => {
    getSelection()?.selectAllChildren(beads);
    return beads.textContent ?? '';
  });
  const clip = await copied(page);
  expect(bare(clip.text)).toBe(bare(text.replaceAll('(げんごりかい)', '')));
  expect(clip.html).not.toMatch(/<(rt|rp)/);
});
