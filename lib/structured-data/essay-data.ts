import type { Links } from '../links';
import { counterpart, type Essay, type Language } from '../model';
import type { JsonLd } from './data-block';
import { imageData } from './image-data';

export interface EssayDataOptions {
  readonly essay: Essay;
  readonly locale: Language;
  readonly links: Links;
}

/**
 * An essay in the language of a page, as schema.org describes an `Article`. No author is named whom no one knows. What
 * it is about, its passages say on their own pages, each for itself: all its terms here would be a thirtieth of the page.
 */
export function essayData({ essay, locale, links }: EssayDataOptions): JsonLd {
  const address = links.absolute(links.reader(locale, essay.slug));
  const { summary, subtitle, rows } = essay;
  return {
    '@type': 'Article',
    '@id': address,
    url: address,
    identifier: essay.slug,
    headline: essay.title[locale],
    ...(subtitle && { alternativeHeadline: subtitle[locale] }),
    ...(summary && { abstract: summary[locale] }),
    inLanguage: locale,
    ...translationData(essay, locale, (language) => links.absolute(links.reader(language, essay.slug))),
    datePublished: essay.published,
    dateModified: essay.updated,
    image: imageData(links.shareImage(locale, essay.slug), links),
    isPartOf: { '@type': 'CollectionPage', '@id': links.absolute(links.library(locale)) },
    hasPart: rows.flatMap(({ segments }) =>
      segments.map(({ id }) => ({
        '@type': 'CreativeWork',
        '@id': links.absolute(links.passage(locale, essay.slug, id)),
      })),
    ),
  };
}

/** How a work in one language stands to the same in the other: as its translation, or as what it was translated from. */
export function translationData(
  { source }: Essay,
  locale: Language,
  addressIn: (language: Language) => string,
): { readonly [key: string]: JsonLd } {
  const other = counterpart(locale);
  const work = { '@type': 'CreativeWork', '@id': addressIn(other), inLanguage: other };
  return locale === source ? { workTranslation: work } : { translationOfWork: work };
}
