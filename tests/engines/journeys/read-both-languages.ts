import { deepEqual, equal, ok } from 'node:assert/strict';
import { languages, other, readerAddress, segments } from '../../e2e/addresses';
import { journey } from '../journey';
import type { Page } from '../page';

const views = ['facing', 'interleaved', 'single'] as const;

/** The passage being read: the first whose top is in the window. */
const passageBeingRead = (page: Page) =>
  page.run(() => {
    const top = (element: Element) => element.getBoundingClientRect().top;
    const passages = [...document.querySelectorAll('[data-segment]')];
    return passages.find((passage) => top(passage) >= -1 && top(passage) < innerHeight)?.id ?? '';
  });

export const readBothLanguages = [
  journey('the text is whole in both languages, and one of them is shown', async (page) => {
    for (const language of languages) {
      await page.open(readerAddress(language));
      equal(await page.run(() => document.documentElement.lang), language);
      const passages = await page.run(
        (one, two) =>
          [...document.querySelectorAll('.passage')].map((passage) => {
            const [shown, hidden] = [one, two].map((lang) =>
              passage.querySelector(`[data-text][lang=${lang}]`),
            );
            return {
              id: passage.id,
              isThere: [shown, hidden].every((text) => (text?.textContent ?? '').trim().length > 1),
              isShown: Boolean(shown?.checkVisibility()) && !hidden?.checkVisibility(),
            };
          }),
        language,
        other(language),
      );
      deepEqual(
        passages,
        segments.map((id) => ({ id, isThere: true, isShown: true })),
      );
    }
  }),

  ...[320, 768, 1440].map((width) =>
    journey(`at ${width} px a change of view holds the line being read`, async (page) => {
      await page.driver.resize(width, 800);
      for (const segment of ['ai-l2', 'crypto-l2', 'cause']) {
        await page.open(readerAddress('ja', `#${segment}`));
        for (const view of views) {
          const line = `#${await passageBeingRead(page)} [data-text][lang=ja]`;
          const before = await page.topOf(line);
          await page.click(`input[name=view][value=${view}]`);
          await page.settle();
          const after = await page.topOf(line);
          ok(Math.abs(after - before) <= 1, `${line} to ${view}: moved by ${after - before} px`);
          const isShown = await page.run(
            (id) => document.querySelector(`#${id} .counterpart`)?.checkVisibility(),
            segment,
          );
          equal(isShown, view !== 'single', view);
        }
        await page.until('an address without the first view', () => !location.search.includes('view='));
      }
    }),
  ),

  journey('inside a passage longer than the window a change of view holds the very line', async (page) => {
    await page.driver.resize(320, 240);
    await page.open(readerAddress('ja', '#crypto-l2'));
    await page.run(() => scrollBy({ top: 90, behavior: 'instant' }));
    await page.settle();
    // The first letter that is whole in the window, by its number in the text.
    const topOfLetter = (number: number) =>
      page.run((wanted) => {
        const walker = document.createTreeWalker(
          document.querySelector('#crypto-l2 [data-text][lang=ja]') as Element,
          NodeFilter.SHOW_TEXT,
        );
        const letter = document.createRange();
        let count = 0;
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          for (let at = 0; at < node.length; at++, count++) {
            letter.setStart(node, at);
            letter.setEnd(node, at + 1);
            const { top, width } = letter.getBoundingClientRect();
            if (wanted < 0 ? top >= 0 && width > 2 : count === wanted) return { count, top };
          }
        }
        return { count: -1, top: Number.NaN };
      }, number);
    const { count, top } = await topOfLetter(-1);
    for (const view of ['interleaved', 'single']) {
      await page.click(`input[name=view][value=${view}]`);
      await page.settle();
      const moved = (await topOfLetter(count)).top - top;
      ok(Math.abs(moved) <= 1, `to ${view}: moved by ${moved} px`);
    }
  }),

  journey('side by side both texts begin on one line, where there is room', async (page) => {
    await page.open(readerAddress('ja', '?view=facing'));
    const [left, right] = await page.run(() =>
      ['ja', 'en'].map((lang) => {
        const { x, y, width } =
          document.querySelector(`#crypto-l2 [data-text][lang=${lang}]`)?.getBoundingClientRect() ??
          new DOMRect();
        return { x, y, width };
      }),
    );
    ok(
      left && right && left.x + left.width <= right.x && Math.abs(left.y - right.y) < 20,
      JSON.stringify([left, right]),
    );
  }),

  journey(
    'a counterpart is revealed in place, and hidden again, without moving its passage',
    async (page) => {
      for (const language of languages) {
        for (const segment of ['opening', 'crypto-l2']) {
          await page.open(readerAddress(language, `#${segment}`));
          const reveal = `#${segment} .reveal input`;
          const line = `#${segment} [data-text][lang=${language}]`;
          await page.hover(reveal);
          for (const isShown of [true, false]) {
            const before = await page.topOf(line);
            await page.click(reveal);
            await page.settle();
            const moved = (await page.topOf(line)) - before;
            ok(Math.abs(moved) <= 1, `${segment} moved by ${moved} px`);
            const counterpart = `#${segment} [data-text][lang=${other(language)}]`;
            await (isShown ? page.see(counterpart) : page.notSee(counterpart));
          }
        }
      }
    },
  ),

  journey('the language changes, and the passage and the view stay', async (page) => {
    for (const view of ['single', 'facing'] as const) {
      const query = view === 'single' ? '' : `?view=${view}`;
      await page.open(readerAddress('ja', `${query}#crypto-l2`));
      await page.run(() => scrollBy({ top: -37, behavior: 'instant' }));
      await page.settle();
      const reading = await passageBeingRead(page);
      const before = await page.topOf(`#${reading}`);
      await page.click('a.language-switch');
      await page.until(
        'English',
        () => document.documentElement.lang === 'en' && document.readyState === 'complete',
      );
      await page.settle();
      const moved = (await page.topOf(`#${reading}`)) - before;
      ok(Math.abs(moved) <= 8, `${reading} moved by ${moved} px`);
      equal(
        await page.run(() => document.querySelector<HTMLInputElement>('input[name=view]:checked')?.value),
        view,
      );
      await page.run(() => history.back());
      await page.until(
        'Japanese',
        () => document.documentElement.lang === 'ja' && document.readyState === 'complete',
      );
      await page.settle();
      const returned = (await page.topOf(`#${reading}`)) - before;
      ok(Math.abs(returned) <= 8, `after going back ${reading} had moved by ${returned} px`);
    }
  }),

  journey('what a sentence says in the other language lights up', async (page) => {
    await page.open(readerAddress('ja', '?view=facing#crypto-l2'));
    await page.hover('#crypto-l2 [data-text][lang=ja] [data-bead]');
    const lit = await page.until('both to be lit', () => {
      const all = [...document.querySelectorAll('[data-lit]')].map((each) =>
        each.closest('[lang]')?.getAttribute('lang'),
      );
      return all.length > 1 && all;
    });
    deepEqual([...new Set(lit)].sort(), ['en', 'ja']);
  }),
];
