import type { Links } from '../links';
import type { Essay, Language } from '../model';
import type { JsonLd } from './data-block';

export interface LibraryDataOptions {
  readonly essays: readonly Essay[];
  readonly locale: Language;
  readonly links: Links;
  readonly name: string;
  readonly description: string;
}

/** The library and what is in it, as schema.org describes a `CollectionPage`. */
export function libraryData({ essays, locale, links, name, description }: LibraryDataOptions): JsonLd {
  const address = links.absolute(links.library(locale));
  return {
    '@type': 'CollectionPage',
    '@id': address,
    url: address,
    name,
    description,
    inLanguage: locale,
    hasPart: essays.map(({ slug, title, published, updated }) => ({
      '@type': 'Article',
      '@id': links.absolute(links.reader(locale, slug)),
      headline: title[locale],
      datePublished: published,
      dateModified: updated,
    })),
  };
}
