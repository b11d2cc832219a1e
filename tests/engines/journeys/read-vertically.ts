import { deepEqual, equal, ok } from 'node:assert/strict';
import { readerAddress } from '../../e2e/addresses';
import { chooseBefore, radio } from '../choices';
import { journey } from '../journey';

export const readVertically = [
  journey(
    'vertical text runs from right to left, upright numbers in it, and keys and wheel move along it',
    async (page) => {
      await page.driver.resize(1440, 900);
      await page.open(readerAddress('ja'));
      await page.click('.settings-button');
      await page.click(radio('writing', 'vertical'));
      await page.see('article[data-vertical]');
      await page.open(readerAddress('ja'));
      await page.see('article[data-vertical]');
      const way = await page.run(() => {
        const [one, two] = ['opening', 'ai'].map((id) =>
          document.getElementById(id)?.getBoundingClientRect(),
        );
        const box = document.querySelector('article')?.getBoundingClientRect();
        const upright = document.querySelector('#ai-l1 [data-upright=combined]')?.getBoundingClientRect();
        return {
          writing: getComputedStyle(document.querySelector('article') as Element).writingMode,
          goesLeft: Boolean(one && two && one.left >= two.right - 1),
          isInWindow: Boolean(box && box.top >= 0 && box.bottom <= innerHeight),
          // One character's space, however many letters.
          upright: Boolean(upright && upright.height < 24 && upright.width < 28),
        };
      });
      deepEqual(way, { writing: 'vertical-rl', goesLeft: true, isInWindow: true, upright: true });
      const scrolled = () => page.run(() => Math.abs(document.querySelector('article')?.scrollLeft ?? 0));
      await page.press('ArrowLeft');
      await page.until(
        'to move by key',
        () => Math.abs(document.querySelector('article')?.scrollLeft ?? 0) > 60,
      );
      await page.press('Home');
      await page.until('to be back', () => Math.abs(document.querySelector('article')?.scrollLeft ?? 9) < 1);
      await page.press('Space');
      await page.until('to move by a page', () => {
        const article = document.querySelector('article');
        return article && Math.abs(article.scrollLeft) > article.clientWidth * 0.7;
      });
      await page.press('Home');
      await page.until('to be back', () => Math.abs(document.querySelector('article')?.scrollLeft ?? 9) < 1);
      await page.wheel('#opening [data-text]', 240);
      await page.until(
        'the wheel to move along',
        () => Math.abs(document.querySelector('article')?.scrollLeft ?? 0) > 100,
      );
      ok((await scrolled()) <= 400);
      equal(await page.run(() => scrollY), 0);
    },
  ),

  journey('keys go on from where a reader has moved vertical text in another way', async (page) => {
    await page.open(readerAddress('ja'));
    await chooseBefore(page, { writing: 'vertical' });
    await page.open(readerAddress('ja'));
    await page.see('article[data-vertical]');
    await page.press('PageDown');
    const first = await page.until('to move by a page', () => {
      const article = document.querySelector('article');
      const far = Math.abs(article?.scrollLeft ?? 0);
      return article && far > article.clientWidth * 0.7 && far;
    });
    // By hand, with the scrollbar or a swipe.
    await page.run(() => document.querySelector('article')?.scrollTo({ left: 0, behavior: 'instant' }));
    // From the scrollbar to the key a hand takes longer than this.
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 400)));
    await page.press('PageDown');
    await page.settle();
    const again = await page.until('to move again', () =>
      Math.abs(document.querySelector('article')?.scrollLeft ?? 0),
    );
    ok(Math.abs(again - first) < 3, `one page is ${first} px, and then ${again} px`);
  }),

  journey('in vertical text an address leads to its passage, and a reload to where one was', async (page) => {
    await page.driver.resize(1440, 900);
    await page.open(readerAddress('ja'));
    await chooseBefore(page, { writing: 'vertical' });
    await page.open(readerAddress('ja', '#crypto-transfer'));
    const start = (id: string) =>
      page.run(
        (wanted) =>
          (document.querySelector('article')?.getBoundingClientRect().right ?? 0) -
          (document.getElementById(wanted)?.getBoundingClientRect().right ?? 0),
        id,
      );
    await page.until('to be there', () => {
      const right = (element: Element | null) => element?.getBoundingClientRect().right ?? 0;
      const by = right(document.querySelector('article')) - right(document.getElementById('crypto-transfer'));
      return by > 8 && by < 16;
    });
    await page.press('j');
    await page.until('the next passage', () => document.activeElement?.id === 'cause');
    const before = await start('cause');
    // What is kept of the place is kept when the scrolling ends.
    await page.until('the place to be kept', () => history.state?.vertical?.id === 'cause');
    await page.run(() => location.reload());
    await page.until(
      'to be back',
      (by) => {
        const right = (element: Element | null) => element?.getBoundingClientRect().right ?? 0;
        const now =
          right(document.querySelector('article[data-vertical]')) - right(document.getElementById('cause'));
        return document.readyState === 'complete' && Math.abs(now - by) < 3;
      },
      before,
    );
  }),

  journey('an entry in vertical text stands inside the window and beside its term', async (page) => {
    await page.driver.resize(1440, 900);
    await page.open(readerAddress('ja'));
    await chooseBefore(page, { writing: 'vertical' });
    await page.open(readerAddress('ja', '#crypto-l2'));
    await page.see('article[data-vertical]');
    await page.click('#crypto-l2 [data-text][lang=ja] a[data-term]');
    await page.see('[data-gloss]');
    const at = await page.run(() => {
      const entry = document.querySelector('[data-gloss]')?.getBoundingClientRect() ?? new DOMRect();
      const term = document.querySelector('a[data-open]')?.getBoundingClientRect() ?? new DOMRect();
      const isOver =
        entry.left < term.right &&
        entry.right > term.left &&
        entry.top < term.bottom &&
        entry.bottom > term.top;
      return {
        isIn: entry.left >= 0 && entry.top >= 0 && entry.right <= innerWidth && entry.bottom <= innerHeight,
        isOver,
      };
    });
    deepEqual(at, { isIn: true, isOver: false });
  }),
];
