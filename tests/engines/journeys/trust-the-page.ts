import { deepEqual, equal, ok } from 'node:assert/strict';
import { languages, type PageKind, pageKinds, readerAddress, slug } from '../../e2e/addresses';
import { journey } from '../journey';

export const trustThePage = [
  journey('every kind of page fits every window, and nothing in it is refused', async (page) => {
    for (const kind of Object.keys(pageKinds) as PageKind[]) {
      for (const width of [320, 1440]) {
        await page.driver.resize(width, 800);
        for (const language of languages) {
          await page.open(pageKinds[kind](language));
          const wide = await page.run(() => document.documentElement.scrollWidth);
          ok(wide <= width, `${kind} in ${language} is ${wide} px wide in a window of ${width} px`);
          ok(
            await page.run(() => getComputedStyle(document.body).marginTop !== '8px'),
            `${kind} has its styles`,
          );
        }
      }
    }
  }),

  journey('no script of anybody else is run, wherever it is put', async (page) => {
    await page.open(readerAddress('en'));
    const ran = await page.run(async () => {
      const script = document.createElement('script');
      const hasTypes = 'trustedTypes' in window;
      try {
        script.textContent = 'document.documentElement.dataset.ran = "inline"';
        document.body.append(script);
      } catch {}
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { hasTypes, ran: document.documentElement.dataset.ran ?? '' };
    });
    equal(ran.ran, '');
    // Here something is to be refused, and it is to be known.
    const refused = await page.run(() => sessionStorage.getItem('watch') ?? '');
    ok(/policy: (script-src|require-trusted-types-for)/.test(refused) || ran.hasTypes, refused);
    await page.run(() => sessionStorage.removeItem('watch'));
    page.driver.complaints();
  }),

  journey(
    'what was opened once is read without a line, in both languages',
    async (page) => {
      await page.open(readerAddress('ja'));
      await page.until(
        'the text to be kept',
        async (list) => {
          // What is being fetched lies beside these until all of it is there.
          const names = (await caches.keys()).filter((name) => name.endsWith(' pages'));
          const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(list)));
          return found.some(Boolean);
        },
        `/offline/${slug}.json`,
      );
      await page.cut();
      for (const address of [
        readerAddress('en', '?view=facing#ai-l2'),
        readerAddress('ja'),
        readerAddress('ja', 'map/'),
        readerAddress('ja', 'passages/ai-l2/'),
        '/en/glossary/tvl/',
      ]) {
        await page.driver.open(page.origin + address);
        await page.see('main h1, .passage');
        equal(await page.run(() => document.getElementById('page.unread')), null);
        ok(
          await page.run(() => getComputedStyle(document.body).marginTop !== '8px'),
          `${address} has its styles`,
        );
      }
      // What was never opened says so in the reader's language.
      await page.driver.open(`${page.origin}/en/guide/`);
      await page.see('[id="page.unread"]');
      deepEqual(await page.run(() => document.documentElement.lang), 'en');
    },
    { isUnwatched: true },
  ),
];
