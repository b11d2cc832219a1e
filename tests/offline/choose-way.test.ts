import { describe, expect, it } from 'vitest';
import { type AskedFor, chooseWay } from '@/lib/offline/choose-way';
import { base } from './fake-site';

const ask = (path: string, changed: Partial<AskedFor> = {}) =>
  chooseWay(
    {
      method: 'GET',
      url: base + path,
      headers: new Headers(),
      mode: 'no-cors',
      cache: 'default',
      ...changed,
    },
    base,
  );

describe('chooseWay', () => {
  it.each([
    ['', 'page'],
    ['ja/', 'page'],
    ['ja/tea/?view=facing', 'page'],
    ['en/tea/passages/boil/', 'page'],
    ['assets/reader.0123456789.js', 'asset'],
    ['search/manifest.json', 'file'],
    ['search/0123456789/t0.json', 'file'],
    ['icon.svg?icon.1.svg', 'file'],
  ])('answers %s as a %s', (path, way) => {
    expect(ask(path)).toBe(way);
  });

  it.each(['share/ja/tea.png', 'blog/', 'ja/tea', 'de/', '../other/'])('leaves %s to the browser', (path) => {
    expect(ask(path)).toBeUndefined();
  });

  it('leaves to the browser what is not a plain request for the whole of something here', () => {
    expect(ask('ja/', { method: 'POST' })).toBeUndefined();
    expect(ask('ja/', { method: 'HEAD' })).toBeUndefined();
    expect(ask('ja/', { headers: new Headers({ range: 'bytes=0-9' }) })).toBeUndefined();
    expect(ask('ja/', { cache: 'only-if-cached' })).toBeUndefined();
    expect(ask('', { url: 'https://example.com/reader/ja/' })).toBeUndefined();
  });
});
