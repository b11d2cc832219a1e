import { x } from 'xastscript';
import { fallbackLanguage, type Language, languages } from '../model';
import type { FileMaker } from './site-file';
import { xmlDocument } from './xml-document';

/** How many addresses one sitemap may hold (sitemaps.org, protocol 0.9). */
const most = 50_000;

/** `sitemap.xml`, every page in both locales, each with the other (in parts, if there are too many), and `robots.txt`. */
export const siteMap: FileMaker = function* ({ library, links }) {
  const pages: { readonly at: (locale: Language) => string; readonly updated?: string }[] = [
    { at: links.library },
    { at: links.search },
    { at: links.glossary },
    ...library.essays.flatMap(({ slug, updated, rows }) => [
      { at: (locale: Language) => links.reader(locale, slug), updated },
      { at: (locale: Language) => links.map(locale, slug), updated },
      ...rows.flatMap(({ segments }) =>
        segments.map(({ id }) => ({ at: (locale: Language) => links.passage(locale, slug, id), updated })),
      ),
    ]),
    ...library.terms.map(({ id }) => ({ at: (locale: Language) => links.term(locale, id) })),
  ];
  const entries = pages.flatMap(({ at, updated }) =>
    languages.map((locale) =>
      x('url', [
        x('loc', links.absolute(at(locale))),
        ...(updated ? [x('lastmod', updated)] : []),
        ...languages.map((hreflang) =>
          x('xhtml:link', { rel: 'alternate', hreflang, href: links.absolute(at(hreflang)) }),
        ),
        x('xhtml:link', {
          rel: 'alternate',
          hreflang: 'x-default',
          href: links.absolute(at(fallbackLanguage)),
        }),
      ]),
    ),
  );
  const parts: (typeof entries)[] = [];
  for (let from = 0; from < entries.length; from += most) parts.push(entries.slice(from, from + most));
  const names = parts.map((_, index) => (parts.length === 1 ? 'sitemap.xml' : `sitemap-${index + 1}.xml`));
  for (const [index, part] of parts.entries()) {
    const spaces = { xmlns: sitemaps, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
    yield { path: names[index] ?? '', contents: xmlDocument(x('urlset', spaces, part)) };
  }
  if (parts.length > 1) {
    const listed = names.map((name) => x('sitemap', [x('loc', links.absolute(links.file(name)))]));
    yield { path: 'sitemap.xml', contents: xmlDocument(x('sitemapindex', { xmlns: sitemaps }, listed)) };
  }
  yield {
    path: 'robots.txt',
    contents: `User-agent: *\nAllow: /\n\nSitemap: ${links.absolute(links.file('sitemap.xml'))}\n`,
  };
};

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';
