import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaders, writeHeaders } from '@/lib/publish/headers-file';
import { createHeaderMatcher } from '@/lib/publish/match-headers';
import { basePathOf, siteHeaders } from '@/lib/publish/site-headers';

const segment = fc.constantFrom('ja', 'en', 'assets', 'a', 'index.html', 'b.html', 'x.json', 'assets2');
const files = fc.array(fc.array(segment, { minLength: 1, maxLength: 3 }).map((path) => path.join('/')));
const basePath = fc.constantFrom('', '/reader', '/a/b');

const immutable = 'public, max-age=31536000, immutable';
const revalidated = 'public, max-age=0, must-revalidate';

describe('siteHeaders', () => {
  it('never gives an address two values of Cache-Control, and every page one', () => {
    fc.assert(
      fc.property(files, basePath, (paths, base) => {
        const headersFor = createHeaderMatcher(siteHeaders(base, paths));
        for (const path of paths) {
          const value = headersFor(`${base}/${path}`).get('cache-control');
          if (path.startsWith('assets/')) expect(value).toBe(immutable);
          else if (path.endsWith('.html')) expect(value).toBe(revalidated);
          else expect([undefined, revalidated]).toContain(value);
          const folder = path.replace(/(^|\/)index\.html$/, '$1');
          if (folder !== path && !path.startsWith('assets/')) {
            expect(headersFor(`${base}/${folder}`).get('cache-control')).toBe(revalidated);
          }
        }
      }),
    );
  });

  it('gives every address the policy, which forbids to frame it', () => {
    const headersFor = createHeaderMatcher(siteHeaders('', ['index.html']));
    for (const path of ['/', '/nowhere/', '/assets/a.js', '/a.json']) {
      expect(headersFor(path).get('content-security-policy')).toMatch(
        /^default-src 'none'; .*frame-ancestors 'none'$/,
      );
      expect(headersFor(path).get('x-content-type-options')).toBe('nosniff');
      expect(headersFor(path).get('permissions-policy')).toMatch(/^clipboard-write=\(self\), .*camera=\(\)/);
    }
  });

  it('lets every page, and nothing else, name the file that says what to fetch ahead', () => {
    fc.assert(
      fc.property(basePath, (base) => {
        const headersFor = createHeaderMatcher(siteHeaders(base, ['ja/index.html', 'index.html']));
        const named = headersFor(`${base}/ja/`).get('speculation-rules');
        expect(named).toBe(`"${base}/speculation-rules.json"`);
        expect(headersFor(`${base}/speculation-rules.json`).get('content-type')).toBe(
          'application/speculationrules+json',
        );
        expect(headersFor(`${base}/assets/a.js`).get('speculation-rules')).toBeUndefined();
      }),
    );
  });

  it('tells hosts the types that they may not know, each once', () => {
    fc.assert(
      fc.property(basePath, (base) => {
        const headersFor = createHeaderMatcher(siteHeaders(base, ['ja/index.html', 'index.html']));
        const typeOf = (path: string) => headersFor(`${base}/${path}`).get('content-type');
        expect(typeOf('tea.tmx')).toBe('application/xml');
        expect(typeOf('tea.ja.md')).toBe('text/markdown; charset=utf-8');
        expect(typeOf('tea.annotations.jsonld')).toBe('application/ld+json');
        expect(typeOf('en/app.webmanifest')).toBe('application/manifest+json');
        expect(typeOf('essay.schema.json')).toBe('application/schema+json');
        expect(typeOf('ja/feed.xml')).toBe('application/atom+xml');
        for (const path of ['', 'ja/', 'tea.json', 'sitemap.xml', 'icon.svg', 'assets/a.css'])
          expect(typeOf(path), path).toBeUndefined();
      }),
    );
  });

  it('keeps the parts of the search index for good, whose folder is named by their contents, but not the list of them', () => {
    const headersFor = createHeaderMatcher(siteHeaders('', ['index.html']));
    expect(headersFor('/search/0123456789/t0.json').get('cache-control')).toBe(immutable);
    expect(headersFor('/search/manifest.json').get('cache-control')).toBeUndefined();
  });

  it('stays within the hundred rules and the lines of 2,000 characters that Cloudflare Pages reads', () => {
    const paths = Array.from({ length: 1000 }, (_, at) => [
      `ja/e${at}/index.html`,
      `e${at}.json`,
      `e${at}.tmx`,
    ]);
    const text = writeHeaders(siteHeaders('/reader', paths.flat()));
    expect(readHeaders(text).length).toBeLessThan(100);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('has the worker asked for anew each time', () => {
    const headersFor = createHeaderMatcher(siteHeaders('/reader', ['sw.js', 'index.html']));
    expect(headersFor('/reader/sw.js').get('cache-control')).toBe(revalidated);
  });

  it('are told from the base path by the rule that carries the policy', () => {
    fc.assert(
      fc.property(files, basePath, (paths, base) => {
        expect(basePathOf(readHeaders(writeHeaders(siteHeaders(base, paths))))).toBe(base);
      }),
    );
    expect(basePathOf([])).toBe('');
  });
});
