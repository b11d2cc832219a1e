import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLinks,
  fragments,
  hasReference,
  offlineListPath,
  pathInOtherLocale,
  type Reference,
  readOfflineListPath,
  readPagePath,
  readReference,
  readView,
  views,
  withoutReference,
  withReference,
  withView,
  workerAddress,
} from '@/lib/links';

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

describe('withReference and readReference', () => {
  const place = fc.record(
    {
      segment: fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?$/),
      sentence: fc.integer({ min: 1, max: 999_999 }),
    },
    { requiredKeys: ['segment'] },
  );
  const quote = fc
    .record({
      hash: fc.stringMatching(/^[0-9a-f]{16}$/),
      numbers: fc.uniqueArray(fc.nat(9_999_999), { minLength: 3, maxLength: 3 }),
    })
    .map(({ hash, numbers }) => {
      const [from = 0, to = 0, length = 0] = numbers.sort((a, b) => a - b);
      return { hash, from, to, length };
    });

  it('give back what was put in, and keep the view', () => {
    const references: fc.Arbitrary<Reference> = fc.record(
      { from: place, to: place, quote },
      { requiredKeys: ['from'] },
    );
    fc.assert(
      fc.property(references, fc.constantFrom(...views), (reference, view) => {
        const url = new URL(withReference(withView('https://example.org/ja/tea/#old', view), reference));
        expect(readReference(url.search, url.hash)).toEqual(reference);
        expect(readView(url.search)).toBe(view);
        expect(hasReference(url.search)).toBe('to' in reference || 'quote' in reference);
        const bare = new URL(withoutReference(url.href));
        expect(hasReference(bare.search)).toBe(false);
        expect(bare.hash).toBe(url.hash);
      }),
    );
  });

  it('name the sentence where there is no script to read the rest', () => {
    const from = { segment: 'ai-l2', sentence: 2 };
    expect(withReference('/ja/tea/', { from })).toBe('/ja/tea/#ai-l2.2');
    expect(
      withReference('/ja/tea/', {
        from,
        to: { segment: 'ai-l3', sentence: 1 },
        quote: { hash: '0123456789abcdef', length: 72, from: 12, to: 40 },
      }),
    ).toBe('/ja/tea/?to=ai-l3.1&quote=0123456789abcdef.72.12-40#ai-l2.2');
    expect(
      withReference('/ja/tea/', { from, quote: { hash: '0123456789abcdef', length: 72, from: 0, to: 72 } }),
    ).toBe('/ja/tea/?quote=0123456789abcdef.72#ai-l2.2');
  });

  it('read no place out of what is none', () => {
    for (const fragment of [
      '',
      '#',
      '#__proto__',
      '#Ai',
      '#ai.0',
      '#ai.02',
      '#ai.1.2',
      '#page.main',
      '#a b',
      '#%00',
    ])
      expect(readReference('?quote=0123456789abcdef.72', fragment), fragment).toBeUndefined();
    expect(readReference('?to=__proto__', '#ai')).toEqual({ from: { segment: 'ai' } });
  });

  it('know a quotation that cannot be read for one, and never throw', () => {
    const mangled = [
      '',
      'x',
      '__proto__',
      '0123456789abcdef',
      '0123456789abcde.72',
      '0123456789ABCDEF.72',
      '0123456789abcdef.0',
      '0123456789abcdef.72.12',
      '0123456789abcdef.72.40-12',
      '0123456789abcdef.72.12-73',
      '0123456789abcdef.99999999999',
    ];
    for (const value of mangled)
      expect(readReference(`?quote=${value}`, '#ai'), value).toEqual({
        from: { segment: 'ai' },
        quote: 'mangled',
      });
    fc.assert(
      fc.property(fc.string(), fc.string(), (query, fragment) => {
        readReference(`?${query}`, `#${fragment}`);
        readReference(`?quote=${query}&to=${fragment}`, '#ai');
      }),
    );
  });
});

describe('readPagePath and pathInOtherLocale', () => {
  it('know pages by their paths', () => {
    expect(readPagePath('')).toEqual({});
    expect(readPagePath('ja/')).toEqual({ locale: 'ja' });
    expect(readPagePath('en/glossary/tvl/')).toEqual({ locale: 'en' });
    expect(readPagePath('en/tea/passages/boil/')).toEqual({ locale: 'en', slug: 'tea' });
    for (const path of ['ja', 'ja/tea', 'de/', 'assets/a.css', 'tea.json'])
      expect(readPagePath(path), path).toBeUndefined();
  });

  it('lead to the same page in the other language and back', () => {
    expect(pathInOtherLocale('ja/tea/map/')).toBe('en/tea/map/');
    expect(pathInOtherLocale('en/')).toBe('ja/');
    expect(pathInOtherLocale('')).toBeUndefined();
  });
});

it('the list of a text is known by its path', () => {
  expect(readOfflineListPath(offlineListPath('tea'))).toBe('tea');
  expect(readOfflineListPath(offlineListPath())).toBeUndefined();
});

it('the worker stands at the root of the site whose script starts it', () => {
  const script = 'https://example.org/reader/assets/reader.0123456789.js';
  expect(workerAddress(script)).toBe('https://example.org/reader/sw.js');
});
