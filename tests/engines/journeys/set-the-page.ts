import { equal, ok } from 'node:assert/strict';
import { readerAddress } from '../../e2e/addresses';
import { radio } from '../choices';
import { journey } from '../journey';

export const setThePage = [
  journey('colours and size are chosen, kept, and there before the text of the next page', async (page) => {
    await page.open(readerAddress('en'));
    const light = await page.run(() => getComputedStyle(document.body).backgroundColor);
    await page.click('.settings-button');
    await page.see('.settings-panel');
    await page.click(radio('theme', 'dark'));
    await page.click(radio('size', 'larger'));
    await page.until('dark and larger', () => {
      const { theme, size } = document.documentElement.dataset;
      return theme === 'dark' && size === 'larger';
    });
    const dark = await page.run(() => getComputedStyle(document.body).backgroundColor);
    ok(dark !== light);
    await page.press('Escape');
    await page.notSee('.settings-panel');
    await page.open('/ja/glossary/');
    equal(await page.run(() => getComputedStyle(document.body).backgroundColor), dark);
    // The script that sets it stands before the text: what has been parsed of the page when it runs is its header.
    ok(
      await page.run(() => {
        const script = document.querySelector<HTMLScriptElement>('script[src*="reader."]');
        const main = document.querySelector('main');
        const isBefore =
          script && main && script.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING;
        return Boolean(isBefore && !script.async && !script.defer && script.type !== 'module');
      }),
      'nothing is painted before it is set',
    );
  }),

  journey('a change of size holds the line being read', async (page) => {
    await page.driver.resize(768, 900);
    await page.open(readerAddress('ja', '#crypto-transfer'));
    for (const [name, value] of [
      ['size', 'largest'],
      ['leading', 'loose'],
      ['measure', 'narrow'],
    ] as const) {
      const before = await page.topOf('#crypto-transfer');
      await page.click('.settings-button');
      await page.click(radio(name, value));
      await page.settle();
      const moved = (await page.topOf('#crypto-transfer')) - before;
      ok(Math.abs(moved) <= 1, `${name}: moved by ${moved} px`);
      await page.press('Escape');
    }
  }),

  journey(
    'furigana stand over the words, take no place in the text, and are there on the next visit',
    async (page) => {
      await page.open(readerAddress('ja'));
      const text = () => page.run(() => document.querySelector('#opening [data-text][lang=ja]')?.textContent);
      const before = await text();
      await page.click('.settings-button');
      await page.click(radio('furigana', 'all'));
      await page.press('Escape');
      await page.see('#opening rt[data-reading]');
      equal(await text(), before);
      const over = await page.run(() =>
        [...document.querySelectorAll('#opening [data-text][lang=ja] ruby')].map((ruby) => {
          const rt = ruby.querySelector('rt');
          const [base, reading] = [ruby.firstChild && document.createRange(), rt?.getBoundingClientRect()];
          if (!base || !reading || !ruby.firstChild) return false;
          base.selectNodeContents(ruby.firstChild);
          const { top, left, right } = base.getBoundingClientRect();
          return (
            reading.height > 4 && reading.bottom <= top + 6 && reading.right > left && reading.left < right
          );
        }),
      );
      ok(over.length > 10, `${over.length}`);
      const astray = over.filter((isOver) => !isOver).length;
      ok(astray === 0, `${astray} of ${over.length} readings do not stand over their words`);
      await page.open(readerAddress('ja'));
      await page.see('#opening rt[data-reading]');
    },
  ),
];
