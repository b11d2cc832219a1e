import { expect, it } from 'vitest';
import { namedAssets } from '@/lib/offline/named-assets';
import { base } from './fake-site';

const assets = 'https://example.org/reader/assets/';

it('finds all that a page refers to, now or later', () => {
  const page = `<link rel="stylesheet" href="/reader/assets/style.0123456789.css">
    <script src="/reader/assets/reader.0123456789.js"></script><a data-module="/reader/assets/search.0123456789.js">
    <img src='/reader/assets/a-b.0123456789.svg' srcset="/reader/assets/c.0123456789.png 1x, /reader/assets/d.0123456789.png 2x">
    <img src="/reader/assets/a-b.0123456789.svg">`;
  expect(namedAssets(page, base)).toEqual(
    ['style.#.css', 'reader.#.js', 'search.#.js', 'a-b.#.svg', 'c.#.png', 'd.#.png'].map(
      (name) => assets + name.replace('#', '0123456789'),
    ),
  );
});

it('finds what a stylesheet refers to', () => {
  expect(namedAssets('a{b:url("/reader/assets/a.0123456789.woff2")}', base)).toEqual([
    `${assets}a.0123456789.woff2`,
  ]);
  expect(namedAssets('a{b:url(/reader/assets/a.0123456789.woff2)}', base)).toHaveLength(1);
});

it('finds nothing at another place', () => {
  for (const address of [
    'https://example.com/reader/assets/a.0123456789.css',
    '/assets/a.0123456789.css',
    '/reader/other/assets/a.0123456789.css',
    '/reader/assets/a.css',
  ])
    expect(namedAssets(`<link href="${address}">`, base), address).toEqual([]);
});
