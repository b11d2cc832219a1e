import { describe, expect, it } from 'vitest';
import { takeOutRuntime } from '@/lib/publish/take-out-runtime';
import { parsePage, printBody, printHead } from './parse-page';

const bodyOf = (body: string) =>
  printBody(takeOutRuntime(parsePage(`<!DOCTYPE html><html><head></head><body>${body}</body></html>`), '/b'));
const headOf = (head: string) =>
  printHead(takeOutRuntime(parsePage(`<!DOCTYPE html><html><head>${head}</head></html>`), '/b'));

describe('takeOutRuntime', () => {
  it.each([
    '<script src="/b/_next/static/chunks/a.js" async=""></script>',
    '<script src="/b/_next/static/chunks/a.js" noModule=""></script>',
    '<link rel="preload" as="script" fetchPriority="low" href="/b/_next/static/chunks/a.js"/>',
    '<link rel="preload" as="style" href="/b/_next/static/chunks/a.css"/>',
    '<link rel="expect" href="#_R_" blocking="render"/>',
    '<meta name="next-size-adjust" content=""/>',
  ])('takes %s out of the head', (head) => {
    expect(headOf(`<title>a</title>${head}`)).toBe('<title>a</title>');
  });

  it.each([
    '<div hidden=""><!--$--><!--/$--></div>',
    '<!--$--><!--/$-->',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({});</script>',
    '<script>(self.__next_f=self.__next_f||[]).push([0])</script>',
    '<script>self.__next_f.push([1,"0:[]"])</script>',
    '<template id="_R_"></template>',
  ])('takes %s out of the body', (body) => {
    expect(bodyOf(`${body}<p>a<!-- -->b</p>`)).toBe('<p>ab</p>');
  });

  it.each([
    '<script src="/b/reader.js" defer></script>',
    '<div hidden><p>kept</p></div>',
    '<div hidden class="a"></div>',
    '<p><span hidden></span></p>',
    '<template><p>kept</p></template>',
  ])('keeps %s', (body) => {
    expect(bodyOf(body)).toBe(body);
  });

  it('keeps fonts that are loaded early, and links of the site to its own pages', () => {
    const head =
      '<link rel="preload" as="font" href="/b/_next/static/media/a.woff2" crossorigin><link rel="prefetch" href="/b/en/">';
    expect(headOf(head)).toBe(head.replace('crossorigin', 'crossorigin=""'));
  });

  it('goes into templates', () => {
    expect(bodyOf('<template><p>a<!-- -->b</p></template>')).toBe('<template><p>ab</p></template>');
  });

  it('leaves no trace of React on a stylesheet', () => {
    expect(headOf('<link rel="stylesheet" href="/b/a.css" data-precedence="next"/>')).toBe(
      '<link rel="stylesheet" href="/b/a.css">',
    );
  });

  it('leaves the tree that it is given as it is', () => {
    const tree = parsePage('<body><!--$--><template><!--a--></template></body>');
    const before = structuredClone(tree);
    takeOutRuntime(tree, '');
    expect(tree).toEqual(before);
  });
});
