import { findCut, findLoneHeadings, findLoneLines, noteNumbers, raisedNumbers } from './print/find-faults';
import { lookAtText, startsOf } from './print/printed-text';
import { readPdf } from './print/read-pdf';
import { expect, readerAddress, test } from './site';

test('paper holds the text and its notes, and none of the controls', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(readerAddress('en', '?view=interleaved'));
  await expect(page.locator('[data-text]:visible')).toHaveCount(32);
  await expect(page.locator('#title .note p')).toBeVisible();
  await expect(page.locator('.term-notes > li').first()).toBeVisible();
  for (const control of ['.site-header', '.contents', '.actions', '.status', '.skip'])
    await expect(page.locator(control).first()).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#cause-crypto [data-text][lang=en] a[data-term=tvl]').click();
  await expect(page.locator('[data-gloss]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-gloss]')).toBeHidden();
  // Whatever the colours on screen, those on paper are dark.
  for (const theme of ['dark', 'sepia']) {
    const lightness = await page.evaluate((chosen) => {
      document.documentElement.dataset.theme = chosen;
      return [document.body, ...document.querySelectorAll('.layer')].map((element) =>
        Number(/oklch\(([\d.]+)/.exec(getComputedStyle(element).color)?.[1]),
      );
    }, theme);
    expect(Math.max(...lightness)).toBeLessThan(0.5);
  }
});

const sheetSizes = { A4: [595.28, 841.89], Letter: [612, 792] } as const;

const prints = [
  { text: 'ai-crypto-layers', language: 'ja', view: 'facing', format: 'A4' },
  { text: 'ai-crypto-layers', language: 'en', view: 'facing', format: 'Letter' },
  { text: 'ai-crypto-layers', language: 'ja', view: 'single', format: 'Letter' },
  { text: 'ai-crypto-layers', language: 'en', view: 'single', format: 'A4' },
  { text: 'guide', language: 'ja', view: 'facing', format: 'A4' },
] as const;

for (const { text, language, view, format } of prints) {
  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test(`${text} in ${language}, ${view}, on ${format}, is fit to be handed on`, async ({ page }) => {
      await page.goto(`/${language}/${text}/`);
      await page.locator(`input[name=view][value=${view}]`).check({ force: true });
      const [width, height] = sheetSizes[format];
      const sheets = await readPdf(await page.pdf({ format }));
      const printed = await lookAtText(page, sheets);

      expect(printed.columns).toHaveLength(view === 'single' ? 1 : 2);
      for (const sheet of sheets) {
        expect(Math.abs(sheet.width - width) + Math.abs(sheet.height - height)).toBeLessThan(3);
        expect(sheet.lacking).toEqual([]);
      }
      expect(startsOf(sheets, printed).map(({ passage }) => passage)).toEqual(printed.passages);
      expect(findLoneLines(sheets, printed)).toEqual([]);
      expect(findLoneHeadings(sheets, printed)).toEqual([]);
      expect(findCut(sheets)).toEqual([]);

      const notes = noteNumbers(sheets, printed);
      expect(notes).toEqual(notes.map((_, index) => index + 1));
      for (const raised of raisedNumbers(sheets, printed))
        expect([...raised].sort((a, b) => a - b)).toEqual(notes);

      const title = (await page.title()).normalize('NFKC').replace(/\s/g, '');
      const address = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
      for (const [index, { pieces }] of sheets.entries()) {
        const words = pieces.map((piece) => piece.text.replace(/\s/g, '')).join('');
        expect(words).toContain(title);
        expect(words).toContain(`${index + 1}/${sheets.length}`);
        expect(words.includes(address)).toBe(index === 0);
      }
    });
  });
}
