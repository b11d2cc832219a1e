import { equal, ok } from 'node:assert/strict';
import { languages, readerAddress } from '../../e2e/addresses';
import { journey } from '../journey';
import type { Page } from '../page';

const entry = '[popover][data-gloss]';
const term = (language: string, passage = 'cause-crypto', id = 'tvl') =>
  `#${passage} [data-text][lang=${language}] a[data-term=${id}]`;

/** Whether entries stand at their terms, and not at the foot of the window; see app/reader.css. */
const isAtTerm = (page: Page) => page.run(() => CSS.supports('position-visibility: always'));

/** Where the entry and its term stand in the window. */
const places = (page: Page, selector: string) =>
  page.run(
    (...wanted) => {
      const [entry, term] = wanted.map(
        (each) => document.querySelector(each)?.getBoundingClientRect().toJSON() as DOMRect,
      );
      return {
        entry: entry ?? new DOMRect(),
        term: term ?? new DOMRect(),
        width: innerWidth,
        height: innerHeight,
      };
    },
    entry,
    selector,
  );

export const lookUpATerm = [
  journey('every term has a dotted line below it', async (page) => {
    await page.open(readerAddress('ja', '?view=interleaved'));
    const lines = await page.run(() =>
      [...document.querySelectorAll('[data-text] a[data-term]')].map((each) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(each);
        return `${textDecorationLine} ${textDecorationStyle}`;
      }),
    );
    ok(lines.length > 40);
    equal([...new Set(lines)].join(), 'underline dotted');
  }),

  journey(
    'a click opens the entry where the term stands, in both languages, and Escape closes it',
    async (page) => {
      for (const language of languages) {
        await page.open(readerAddress(language, '#cause-crypto'));
        await page.click(term(language));
        await page.see(entry);
        const text = await page.run((wanted) => document.querySelector(wanted)?.textContent ?? '', entry);
        ok(text.includes('総ロックアップ価値') && /total value locked/i.test(text), text);
        equal(await page.run(() => location.hash), '#cause-crypto');
        await page.press('Escape');
        await page.notSee(entry);
        ok(
          await page.run(
            (wanted) => document.activeElement === document.querySelector(wanted),
            term(language),
          ),
          'focus returns',
        );
      }
    },
  ),

  journey('a pointer that rests opens it, may enter it, and closes it by leaving', async (page) => {
    await page.open(readerAddress('en', '#cause-crypto'));
    await page.hover(term('en'));
    await page.see(entry);
    const rest = () => page.run(() => new Promise((resolve) => setTimeout(resolve, 600)));
    if (!(await isAtTerm(page))) {
      // To a sheet at the foot of the window the pointer has a way to go.
      await page.pointAway();
      await rest();
      await page.see(entry);
    }
    await page.hover(entry);
    await rest();
    await page.see(entry);
    await page.pointAway();
    await page.notSee(entry);
  }),

  journey(
    'Enter opens it, Tab reaches the way to the whole entry, Escape gives the focus back',
    async (page) => {
      await page.open(readerAddress('en', '#cause-crypto'));
      await page.run((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), term('en'));
      await page.press('Enter');
      await page.see(entry);
      await page.press('Tab');
      await page.until('the link to have the focus', () =>
        document.activeElement?.matches('[data-gloss] a.entry'),
      );
      await page.press('Escape');
      await page.notSee(entry);
      ok(await page.run((wanted) => document.activeElement === document.querySelector(wanted), term('en')));
    },
  ),

  journey('a click elsewhere closes it, and a second click on the term', async (page) => {
    await page.open(readerAddress('en', '#cause-crypto'));
    await page.click(term('en'));
    await page.see(entry);
    await page.click(term('en'));
    await page.notSee(entry);
    await page.click(term('en'));
    await page.see(entry);
    await page.pointAway();
    await page.notSee(entry);
  }),

  journey(
    'a click with Control follows the link, in another tab where the browser has them',
    async (page) => {
      await page.open(readerAddress('en', '#cause-crypto'));
      await page.click(term('en'), 'Control');
      const wanted = `${page.origin}/en/glossary/tvl/#tvl`;
      const end = Date.now() + 10_000;
      let tabs: string[] = [];
      while (!tabs.includes(wanted) && Date.now() < end) tabs = await page.driver.tabs();
      ok(tabs.includes(wanted), tabs.join(' '));
      if (tabs.length > 1) equal(tabs[0], page.origin + readerAddress('en', '#cause-crypto'));
      await page.driver.closeOtherTabs();
    },
  ),

  ...[
    [320, 640],
    [1440, 800],
  ].map(([width = 0, height = 0]) =>
    journey(
      `at ${width} px an entry stands whole in the window, at its term or at the foot`,
      async (page) => {
        await page.driver.resize(width, height);
        for (const language of languages) {
          await page.open(readerAddress(language));
          const terms = await page.run(
            (lang) =>
              [...document.querySelectorAll(`.passage > [data-text][lang=${lang}] a[data-term]`)].map(
                (each) => [each.closest('.passage')?.id ?? '', each.getAttribute('data-term') ?? ''],
              ),
            language,
          );
          ok(terms.length > 20);
          // Every third of them: at the beginning, in the middle and at the end of lines.
          for (const [passage = '', id = ''] of terms.filter((_, index) => index % 3 === 0)) {
            const selector = term(language, passage, id);
            await page.click(selector);
            await page.see(entry);
            const at = await places(page, selector);
            const said = `${passage} ${id}: ${JSON.stringify(at)}`;
            ok(
              at.entry.left >= 0 && at.entry.right <= width && at.entry.top >= 0 && at.entry.bottom <= height,
              said,
            );
            const gap = Math.max(at.entry.top - at.term.bottom, at.term.top - at.entry.bottom);
            if (await isAtTerm(page)) ok(gap > -2 && gap < 40, said);
            else ok(Math.abs(height - at.entry.bottom - 8) < 2, said);
            await page.press('Escape');
            await page.notSee(entry);
          }
        }
      },
    ),
  ),
];
