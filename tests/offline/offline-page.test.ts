import { expect, it } from 'vitest';
import { keepRead } from '@/lib/offline/keep-read';
import { answerUnread } from '@/lib/offline/stand-in';
import { base, fakeSite, withLists } from './fake-site';

const offline = (title: string, other: string) =>
  `<title>${title}</title><a href="/reader/${other}/offline/">switch</a>` +
  '<p id="page.unread" hidden>unread</p><section id="page.kept" class="apparatus" hidden><h2>kept</h2><ul></ul></section>';

const files = {
  'ja/': '<title>文章一覧 | 対訳</title>',
  'en/': '<title>Library | Taiyaku</title>',
  'ja/tea/': '<title>お茶 &amp; 湯 | 対訳</title>',
  'en/tea/': '<title>Tea | not coffee | Taiyaku</title>',
  'ja/tea/passages/boil/': '<title>沸かす | 対訳</title>',
  'ja/offline/': offline('オフライン | 対訳', 'en'),
  'en/offline/': offline('Offline | Taiyaku', 'ja'),
};

async function unread(path: string) {
  const { ground } = fakeSite(await withLists(files, ['tea']));
  await keepRead(ground, `${base}ja/tea/`);
  const response = await answerUnread(ground, path, 'en');
  return { status: response?.status, html: await response?.text() };
}

it('says that a page was not read, in its language, and what was', async () => {
  const { status, html } = await unread('ja/rice/');
  expect(status).toBe(504);
  expect(html).toBe(
    '<title>オフライン | 対訳</title><a href="/reader/en/rice/">switch</a><p id="page.unread">unread</p>' +
      '<section id="page.kept" class="apparatus"><h2>kept</h2><ul><li><a href="/reader/ja/tea/">お茶 &amp; 湯</a></li>' +
      '<li><a href="/reader/ja/">文章一覧</a></li></ul></section>',
  );
  expect((await unread('en/rice/')).html).toContain('<a href="/reader/en/tea/">Tea | not coffee</a>');
});

it('speaks the language of the browser where the page has none', async () => {
  const { html } = await unread('');
  expect(html).toContain('<title>Offline | Taiyaku</title>');
  expect(html).toContain('<a href="/reader/ja/offline/">switch</a>');
});

it('lets no address out of its attribute', async () => {
  expect((await unread('ja/"><script>/')).html).not.toContain('"><script>');
});
