import { describe, expect, it } from 'vitest';
import { changeSrcSet, splitSrcSet } from '@/lib/publish/src-set';

describe('splitSrcSet', () => {
  it.each([
    ['/a.png', ['/a.png']],
    ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
    ['/a.png 100w,\n /b.png 200w', ['/a.png', '/b.png']],
    ['/a,b.png 1x,/c.png', ['/a,b.png', '/c.png']],
    ['/a.png, /b.png', ['/a.png', '/b.png']],
    ['', []],
  ])('finds the addresses of %j', (srcSet, expected) => {
    expect(splitSrcSet(srcSet)).toEqual(expected);
  });

  it('takes what hast has split, and nothing that is no text', () => {
    expect(splitSrcSet(['/a.png 1x', '/b.png 2x'])).toEqual(['/a.png', '/b.png']);
    expect(splitSrcSet(undefined)).toEqual([]);
  });
});

describe('changeSrcSet', () => {
  it('changes each address in its place, though one is part of another', () => {
    const srcSet = '/a/a.png 1x, /a.png 2x,/b.png';
    expect(changeSrcSet(srcSet, (address) => (address === '/a.png' ? '/c' : address))).toBe(
      '/a/a.png 1x, /c 2x,/b.png',
    );
  });
});
