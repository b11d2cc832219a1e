import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinks, fragments, readView, views, withView } from '@/lib/links';

describe('createLinks', () => {
  it('ends every page in a slash, below the base path', () => {
    const links = createLinks('/reader');
    expect(links.front).toBe('/reader/');
    expect(links.library('ja')).toBe('/reader/ja/');
    expect(links.reader('en', 'tea', fragments.segment('boil'))).toBe('/reader/en/tea/#boil');
    expect(links.glossary('en')).toBe('/reader/en/glossary/');
    expect(links.term('ja', 'l2', 'crypto')).toBe('/reader/ja/glossary/l2/#crypto');
  });

  it('stands at the root of a host unless told otherwise', () => {
    expect(createLinks().front).toBe('/');
    expect(createLinks(undefined).script).toBe('/reader.js');
  });
});

describe('fragments', () => {
  it('never gives a layer, claim or sense the fragment of a segment', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    fc.assert(
      fc.property(id, id, id, (segment, one, other) => {
        const others = [
          fragments.layer(one),
          fragments.claim(one),
          fragments.sense(one, other),
          fragments.page(one),
        ];
        expect(others).not.toContain(fragments.segment(segment));
        expect(new Set(others).size).toBe(4);
      }),
    );
  });
});

describe('withView and readView', () => {
  it('give back the view that was put in, and keep the rest of the address', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...views),
        fc.constantFrom(...views),
        fc.constantFrom('', '#ai-l2', '#ai-l2.2'),
        fc.constantFrom('', '?to=ai-l3'),
        (view, before, fragment, query) => {
          const address = withView(withView(`/ja/tea/${query}${fragment}`, before), view);
          const url = new URL(address, 'https://example.org');
          expect(readView(url.search)).toBe(view);
          expect(url.pathname + url.hash).toBe(`/ja/tea/${fragment}`);
          expect(url.searchParams.get('to')).toBe(query ? 'ai-l3' : null);
        },
      ),
    );
  });

  it('leave the first view out of the address', () => {
    expect(withView('/ja/tea/?view=facing#boil', 'single')).toBe('/ja/tea/#boil');
  });

  it('take a view that does not exist for the first', () => {
    for (const query of ['', '?view=', '?view=sideways', '?view=__proto__'])
      expect(readView(query)).toBe('single');
  });
});
