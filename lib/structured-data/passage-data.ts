import { claimsAmong } from '../annotations/claims-among';
import { layersById } from '../annotations/layers-by-id';
import { fragments } from '../links';
import type { Essay, Row, Segment, SenseId, TermId } from '../model';
import { onceFor } from '../once-for';
import { plainText } from '../render/plain-text';
import type { TermContext } from '../render/term-context';
import type { JsonLd } from './data-block';
import { type EssayDataOptions, translationData } from './essay-data';
import { imageData } from './image-data';
import { termReferences } from './term-data';

export interface PassageDataOptions extends EssayDataOptions {
  readonly context: TermContext;
  /** The senses that its text marks. */
  readonly marked: readonly { readonly term: TermId; readonly sense: SenseId }[];
  readonly row: Row;
  readonly segment: Segment;
  /** What the passage is called. */
  readonly name: string;
}

/**
 * A passage in the language of its page, as schema.org describes a `CreativeWork`: its text, the essay it is from, its
 * translation, the claims it makes, its layer and its terms.
 */
export function passageData(options: PassageDataOptions): JsonLd {
  const { essay, row, segment, name, locale, links, context, marked } = options;
  const address = links.absolute(links.passage(locale, essay.slug, segment.id));
  const layer = layersById(essay).get(segment.layer);
  const text = row.text[locale].map(({ blocks }) => plainText(blocks, locale)).join('\n');
  return {
    '@type': 'CreativeWork',
    '@id': address,
    url: address,
    identifier: `${essay.slug}/${segment.id}`,
    position: positionsOf(essay).get(segment.id) ?? 0,
    name,
    // A figure or a rule has none.
    ...(text && { text }),
    inLanguage: locale,
    ...translationData(essay, locale, (language) =>
      links.absolute(links.passage(language, essay.slug, segment.id)),
    ),
    datePublished: essay.published,
    dateModified: essay.updated,
    image: imageData(links.shareImage(locale, essay.slug, segment.id), links),
    isPartOf: {
      '@type': 'Article',
      '@id': links.absolute(links.reader(locale, essay.slug)),
      headline: essay.title[locale],
    },
    hasPart: claimsAmong(
      essay,
      row.segments.flatMap(({ claims }) => claims),
    ).map(({ id, sentence }) => ({
      '@type': 'Claim',
      '@id': links.absolute(links.reader(locale, essay.slug, fragments.claim(id))),
      text: sentence[locale],
    })),
    about: [
      ...(layer
        ? [
            {
              '@type': 'DefinedTerm',
              '@id': links.absolute(links.map(locale, essay.slug, layer.id)),
              name: layer.label[locale],
            },
          ]
        : []),
      ...termReferences(marked, locale, links, context),
    ],
  };
}

/** The places of an essay's segments in reading order, from 1. */
const positionsOf = onceFor(
  ({ rows }: Essay) =>
    new Map(
      rows
        .flatMap(({ segments }) => segments.map(({ id }) => id))
        .map((id, index) => [id, index + 1] as const),
    ),
);
