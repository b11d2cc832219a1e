import { ok } from 'node:assert/strict';
import { languages, readerAddress, segments, slug } from '../../e2e/addresses';
import { journey } from '../journey';

export const findAndGo = [
  journey('the search finds by either language, shows both, and is used by key', async (page) => {
    for (const language of languages) {
      for (const query of ['ロールアップ', 'rollup']) {
        await page.open(readerAddress(language));
        await page.press('/');
        await page.until('the box to have the focus', () =>
          document.activeElement?.matches('input[type=search]'),
        );
        await page.type(query);
        await page.see('.search-results a[data-result]');
        await page.until(
          'the passage, with both languages marked',
          (wanted) => {
            const result = document.querySelector('a[data-result]');
            const isMarked = ['ja', 'en'].every((lang) => result?.querySelector(`[lang=${lang}] mark`));
            return isMarked && result?.getAttribute('data-result') === wanted;
          },
          `${slug}/opening`,
        );
        const box = await page.run(() => {
          const { left, right, top } =
            document.querySelector('.search-results')?.getBoundingClientRect() ?? new DOMRect();
          return (
            left >= 0 &&
            right <= innerWidth &&
            top >= (document.querySelector('input.search-box')?.getBoundingClientRect().bottom ?? 0)
          );
        });
        ok(box, 'the results stand below the box, in the window');
        await page.press('ArrowDown');
        await page.until('the first to have the focus', () =>
          document.activeElement?.matches('a[data-result]'),
        );
        await page.press('Enter');
        await page.arriveAt(readerAddress(language, '#opening'));
      }
    }
  }),

  journey(
    'j and k go from passage to passage, r reveals, v changes the view, l the language',
    async (page) => {
      await page.open(readerAddress('en'));
      for (const segment of segments.slice(1, 6)) {
        await page.press('j');
        await page.until(`#${segment} to have the focus`, (id) => document.activeElement?.id === id, segment);
      }
      await page.press('k', 'r');
      await page.see(`#${segments[4]} [data-text][lang=ja]`);
      await page.press('v');
      await page.until('the view to be facing', () =>
        document.querySelector('input[name=view][value=facing]:checked'),
      );
      await page.press('s');
      await page.until('a sentence to have the focus', () =>
        document.activeElement?.matches('[data-sentence]'),
      );
      await page.press('?');
      await page.see('.keyboard');
      await page.press('Escape');
      await page.notSee('.keyboard');
      await page.press('l');
      await page.until(
        'Japanese',
        () => document.documentElement.lang === 'ja' && location.search.includes('view=facing'),
      );
    },
  ),

  journey('the glossary steps aside for what is typed', async (page) => {
    await page.open('/en/glossary/');
    const shown = () =>
      page.run(
        () =>
          [...document.querySelectorAll('.glossary-group li')].filter((each) => each.checkVisibility())
            .length,
      );
    const all = await shown();
    ok(all > 25, `${all}`);
    await page.click('.glossary-filter input');
    await page.type('rollup');
    await page.until(
      'fewer',
      (before) => {
        const count = [...document.querySelectorAll('.glossary-group li')].filter((each) =>
          each.checkVisibility(),
        ).length;
        return count > 0 && count < before / 3;
      },
      all,
    );
  }),

  journey('the map draws the claims, and a claim leads to its passage', async (page) => {
    await page.open(readerAddress('en', 'map/'));
    await page.see('.claim-map svg');
    const drawn = await page.run(() => {
      const map = [...document.querySelectorAll('.claim-map')].find((each) => each.checkVisibility());
      const boxes = [...(map?.querySelectorAll('rect') ?? [])].map((each) => each.getBoundingClientRect());
      return { boxes: boxes.length, isLarge: boxes.every(({ width, height }) => width > 20 && height > 10) };
    });
    ok(drawn.boxes > 5 && drawn.isLarge, JSON.stringify(drawn));
  }),
];
