import { describe, expect, it } from 'vitest';
import { type CssAddress, changeCssAddresses } from '@/lib/publish/css-addresses';

function addressesIn(css: string): CssAddress[] {
  const found: CssAddress[] = [];
  changeCssAddresses(css, (address) => {
    found.push(address);
    return undefined;
  });
  return found;
}

describe('changeCssAddresses', () => {
  it.each([
    ['a{b:url(c.png)}', 'c.png', 'url'],
    ['a{b:url( "c d.png" )}', 'c d.png', 'url'],
    ["a{b:URL('c.png')}", 'c.png', 'url'],
    ['a{b:url(c\\29 d)}', 'c)d', 'url'],
    ['@import "a.css";', 'a.css', 'import'],
    ['@import url(a.css) screen;', 'a.css', 'import'],
    ["@import url('a.css');", 'a.css', 'import'],
  ])('finds the address in %s', (css, address, rule) => {
    expect(addressesIn(css)).toEqual([{ address, rule }]);
  });

  it.each([
    '/* url(a.png) */',
    'a::before{content:"url(a.png)"}',
    "a::before{content:'\\'url(a.png)'}",
    '/* url(a',
  ])('finds none in %s', (css) => {
    expect(addressesIn(css)).toEqual([]);
  });

  it('changes addresses and nothing else', () => {
    const css = 'a{b:url(c.png),url("d.png")}/* url(c.png) */';
    expect(changeCssAddresses(css, ({ address }) => (address === 'c.png' ? '/e".png' : undefined))).toBe(
      'a{b:url("/e\\".png"),url("d.png")}/* url(c.png) */',
    );
  });
});
