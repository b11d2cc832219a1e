import { x } from 'xastscript';
import { languages } from '../model';
import type { FileMaker } from './site-file';
import { xmlDocument } from './xml-document';

/** `{locale}/feed.xml`: the essays, the newest edition first, as an Atom feed (RFC 4287) in each language. */
export const feeds: FileMaker = function* ({ library, links }) {
  const essays = [...library.essays].sort((a, b) => b.updated.localeCompare(a.updated));
  for (const locale of languages) {
    const self = links.absolute(links.file(`${locale}/feed.xml`));
    const home = links.absolute(links.library(locale));
    const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
      x('id', self),
      x('title', '対訳 Taiyaku'),
      x('updated', instant(essays[0]?.updated ?? '1970-01-01')),
      x('author', [x('name', 'Taiyaku')]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: home }),
      ...essays.map(({ slug, title, subtitle, summary, published, updated }) =>
        x('entry', [
          // The address is the essay's name for life.
          x('id', links.absolute(links.reader(locale, slug))),
          x('title', title[locale]),
          x('published', instant(published)),
          x('updated', instant(updated)),
          x('link', {
            rel: 'alternate',
            type: 'text/html',
            href: links.absolute(links.reader(locale, slug)),
          }),
          x('summary', (summary ?? subtitle ?? title)[locale]),
        ]),
      ),
    ]);
    yield {
      path: `${locale}/feed.xml`,
      contents: xmlDocument(feed),
    };
  }
};

const instant = (day: string) => `${day}T00:00:00Z`;
