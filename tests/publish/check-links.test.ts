import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLinks } from '@/lib/publish/check-links';
import { collectLinks } from '@/lib/publish/collect-links';
import { parsePage } from './parse-page';

interface Options {
  readonly files?: readonly string[];
  readonly basePath?: string;
  readonly origin?: string;
}

function check(
  bodies: Readonly<Record<string, string>>,
  { files = [], basePath = '', origin }: Options = {},
) {
  const pages = new Map(Object.entries(bodies).map(([page, body]) => [page, collectLinks(parsePage(body))]));
  return checkLinks({ pages, files: new Set([...pages.keys(), ...files]), basePath, origin });
}

const faultsOf = (...args: Parameters<typeof check>) =>
  check(...args).faults.map(({ page, ruleId, reason }) => `${page} ${ruleId} ${reason}`);

describe('checkLinks', () => {
  it('has nothing against a site whose links all lead somewhere', () => {
    const faults = faultsOf(
      {
        'index.html':
          '<link rel="alternate" hreflang="ja" href="/b/ja/"><a href="/b/ja/?view=facing#x">a</a><a href="#">b</a><a href="#TOP">c</a>',
        'ja/index.html':
          '<p id="x"><a href="../">a</a><a href="#x">b</a><a href="/b/a.json">c</a><a href="https://example.com/">d</a></p>',
        '404.html': '<a href="/b/">home</a>',
      },
      { files: ['a.json'], basePath: '/b' },
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['<a href="/nowhere/">a</a>', 'dead-link', 'expected that of a published page or file'],
    ['<a href="/ja">a</a>', 'dead-link', 'add the slash'],
    ['<a href="/%">a</a>', 'dead-link', 'stray `%`'],
    ['<link rel="canonical" href="/nowhere/">', 'dead-link', '<link>'],
    ['<link rel="prefetch" href="/nowhere/">', 'dead-link', '<link>'],
    ['<img alt="" src="/nowhere.png">', 'dead-link', '<img>'],
    ['<img alt="" src="/a.png" srcset="/a.png 1x, /nowhere.png 2x">', 'dead-link', '/nowhere.png'],
    ['<template><a href="/nowhere/">a</a></template>', 'dead-link', '/nowhere/'],
    ['<meta http-equiv="refresh" content="0; url=/nowhere/">', 'dead-link', '/nowhere/'],
    ['<meta property="og:image" content="https://example.org/nowhere.png">', 'dead-link', '/nowhere.png'],
    [
      '<script type="application/ld+json">{"@graph":[{"image":{"url":"https://example.org/nowhere.png"}}]}</script>',
      'dead-link',
      '/nowhere.png',
    ],
    ['<link rel="canonical" href="https://example.org/nowhere/">', 'dead-link', '/nowhere/'],
    ['<a href="#nowhere">a</a>', 'dead-fragment', '`ja/index.html` has an element for'],
    ['<a href="/#nowhere">a</a>', 'dead-fragment', '`index.html` has an element for'],
    ['<label for="nowhere">a</label>', 'dead-reference', '`for="nowhere"`'],
    ['<p aria-labelledby="here nowhere" id="here">a</p>', 'dead-reference', '`aria-labelledby="nowhere"`'],
    ['<p aria-describedby="nowhere">a</p>', 'dead-reference', 'aria-describedby'],
    ['<p aria-controls="nowhere">a</p>', 'dead-reference', 'aria-controls'],
    ['<button popovertarget="nowhere">a</button>', 'dead-reference', 'popovertarget'],
    ['<p id="x"></p><template><p id="y"></p></template><a href="#y">a</a>', 'dead-fragment', '#y'],
    ['<p id="x"></p><p id="x"></p>', 'repeated-id', '`x`'],
  ])('finds what is wrong in %s', (body, ruleId, part) => {
    const faults = faultsOf(
      { 'index.html': '', 'ja/index.html': body },
      { files: ['a.png'], origin: 'https://example.org' },
    );
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`ja/index.html ${ruleId} Unexpected`);
    expect(faults[0]).toContain(part);
  });

  it('wants the base path in every address', () => {
    expect(
      faultsOf({ 'index.html': '<a href="/ja/">a</a>', 'ja/index.html': '' }, { basePath: '/b' }),
    ).toEqual([
      'index.html dead-link Unexpected address `/ja/` on `<a>`, expected an address below `/b/`; add the base path, or the host if it is another site',
    ]);
  });

  it('wants addresses in full on the page for what is not found, which stands anywhere', () => {
    expect(faultsOf({ 'index.html': '', '404.html': '<a href="index.html">a</a>' })).toHaveLength(1);
  });

  it('reports a link once for a page, and for every page', () => {
    const body = '<a href="/x/">a</a><a href="/x/">b</a>';
    expect(faultsOf({ 'index.html': body, 'ja/index.html': body })).toHaveLength(2);
  });

  it('gives the files that are referred to', () => {
    const { targets } = check(
      { 'index.html': '<a href="/a.txt">a</a><img alt="" src="b.png">' },
      { files: ['a.txt', 'b.png', 'c.png'] },
    );
    expect([...targets].sort()).toEqual(['a.txt', 'b.png']);
  });

  it('finds in any site the links without a file or an id, and no others', () => {
    const page = fc.constantFrom('', 'ja/', 'en/', 'ja/a/');
    const id = fc.constantFrom('x', 'y', 'z');
    const site = fc.dictionary(
      page.map((path) => `${path}index.html`),
      fc.record({
        ids: fc.uniqueArray(id),
        links: fc.array(fc.tuple(page, fc.option(id))),
      }),
    );
    fc.assert(
      fc.property(site, fc.constantFrom('', '/reader'), (pages, basePath) => {
        const bodies = Object.fromEntries(
          Object.entries(pages).map(([path, { ids, links }]) => [
            path,
            [
              ...ids.map((name) => `<p id="${name}"></p>`),
              ...links.map(
                ([to, fragment]) => `<a href="${basePath}/${to}${fragment ? `#${fragment}` : ''}">a</a>`,
              ),
            ].join(''),
          ]),
        );
        const expected = Object.entries(pages).flatMap(([path, { links }]) => {
          const broken = links.filter(([to, fragment]) => {
            const target = pages[`${to}index.html`];
            return !target || (fragment !== null && !target.ids.includes(fragment));
          });
          return [
            ...new Set(
              broken.map(([to, fragment]) => `${path} ${basePath}/${to}${fragment ? `#${fragment}` : ''}`),
            ),
          ];
        });
        const found = check(bodies, { basePath }).faults.map(
          ({ page: path, reason }) => `${path} ${/`([^`]*)`/.exec(reason)?.[1]}`,
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
