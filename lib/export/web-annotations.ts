import { claimsById } from '../annotations/claims-by-id';
import { layersById } from '../annotations/layers-by-id';
import { fragments, type Links } from '../links';
import { type Essay, type Localized, languages, type Row, type Segment } from '../model';
import { plainText } from '../render/plain-text';

/** A value of JSON-LD. */
export type JsonLd = string | number | boolean | JsonLd[] | { [key: string]: JsonLd };

/**
 * An essay's annotations in the W3C Web Annotation Data Model (Recommendation of 2017-02-23): for each segment one
 * annotation that classifies it by its layer, one for each claim that it makes, one for each note; the targets are
 * the passage in both languages, by fragment and by quotation. Bodies and addresses are absolute.
 */
export function toWebAnnotations(essay: Essay, links: Links): JsonLd {
  const address = links.absolute(links.file(`${essay.slug}.annotations.jsonld`));
  const items = essay.rows.flatMap((row) =>
    row.segments.flatMap((segment) => annotate(essay, row, segment, links, address)),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: essay.title.en,
    total: items.length,
    first: {
      id: `${address}#page-1`,
      type: 'AnnotationPage',
      partOf: address,
      startIndex: 0,
      items,
    },
  };
}

function annotate(essay: Essay, row: Row, segment: Segment, links: Links, address: string): JsonLd[] {
  const target = languages
    .filter((language) => row.text[language].some(({ ids }) => ids.includes(segment.id)))
    .map((language) => targetOf(essay, row, segment, language, links));
  const annotation = (name: string, motivation: string, body: JsonLd): JsonLd => ({
    id: `${address}#${segment.id}/${name}`,
    type: 'Annotation',
    motivation,
    created: `${essay.published}T00:00:00Z`,
    modified: `${essay.updated}T00:00:00Z`,
    body,
    target,
  });
  const textual = (texts: Localized, purpose: string): JsonLd[] =>
    languages.map((language) => ({
      type: 'TextualBody',
      value: texts[language],
      format: 'text/plain',
      language,
      purpose,
    }));
  const layer = layersById(essay).get(segment.layer);
  return [
    ...(layer
      ? [annotation(fragments.layer(layer.id), 'classifying', textual(layer.label, 'classifying'))]
      : []),
    ...segment.claims.flatMap((id) => {
      const claim = claimsById(essay).get(id);
      if (!claim) return [];
      const source = links.absolute(links.map('en', essay.slug));
      const relations = claim.relations.map(({ kind, claim: other }) => ({
        type: 'TextualBody',
        value: `${kind} ${source}#${fragments.claim(other)}`,
        format: 'text/plain',
        purpose: 'linking',
      }));
      return [
        annotation(fragments.claim(id), 'describing', [
          ...textual(claim.sentence, 'describing'),
          ...relations,
        ]),
      ];
    }),
    ...segment.notes.map((note, index) =>
      annotation(`note.${index + 1}`, 'commenting', textual(note.text, 'commenting')),
    ),
  ];
}

function targetOf(
  essay: Essay,
  row: Row,
  segment: Segment,
  language: (typeof languages)[number],
  links: Links,
): JsonLd {
  const stretches = row.text[language].filter(({ ids }) => ids.includes(segment.id));
  return {
    type: 'SpecificResource',
    source: links.absolute(links.reader(language, essay.slug)),
    selector: {
      type: 'FragmentSelector',
      // The fragments of HTML, whose media type the model's table of fragment specifications names RFC 3236 for.
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
      value: fragments.segment(segment.id),
      refinedBy: {
        type: 'TextQuoteSelector',
        exact: stretches.map(({ blocks }) => plainText(blocks, language)).join('\n'),
      },
    },
  };
}
