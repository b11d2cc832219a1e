import { z } from 'zod';
import type { Usages } from '../annotations/find-usages';
import { fragments, type Links } from '../links';
import type { Term } from '../model';

const senseText = z.object({
  form: z.string().describe('The form to use.'),
  reading: z.string().optional().describe('Kana, for Japanese.'),
  recognise: z.array(z.string()),
  avoid: z.array(z.object({ form: z.string(), why: z.string() })),
  gloss: z.string(),
  definition: z.string(),
});

/** What `/glossary.json` holds. The JSON Schema at `/glossary.schema.json` is made from this. */
export const glossaryRecord = z.object({
  $schema: z.url(),
  terms: z.array(
    z.object({
      id: z.string(),
      senses: z
        .array(
          z.object({
            id: z.string(),
            layers: z
              .array(z.string())
              .describe('Where the sense holds; none: wherever no other sense does.'),
            address: z.object({ ja: z.url(), en: z.url() }),
            ja: senseText,
            en: senseText,
            related: z.array(z.string()),
            sources: z.array(z.object({ title: z.string(), url: z.url().optional(), date: z.string() })),
            passages: z
              .array(z.object({ ja: z.url(), en: z.url() }))
              .describe('The passages that use the term in this sense.'),
          }),
        )
        .min(1),
    }),
  ),
});

export type GlossaryRecord = z.output<typeof glossaryRecord>;

/** Every term with every sense, as it is published for machines; every address is absolute. */
export function toGlossaryRecord(terms: readonly Term[], usages: Usages, links: Links): GlossaryRecord {
  return structuredClone({
    $schema: links.absolute(links.file('glossary.schema.json')),
    terms: terms.map(({ id, senses }) => ({
      id,
      senses: senses.map((sense) => ({
        id: sense.id,
        layers: [...sense.layers],
        address: both((locale) => links.absolute(links.term(locale, id, sense.id))),
        ja: sense.text.ja,
        en: sense.text.en,
        related: [...sense.related],
        sources: [...sense.sources],
        passages: usages
          .of(sense)
          .map(({ essay, row }) =>
            both((locale) =>
              links.absolute(links.reader(locale, essay.slug, fragments.segment(row.segments[0].id))),
            ),
          ),
      })),
    })),
  }) as GlossaryRecord;
}

function both(make: (language: 'ja' | 'en') => string) {
  return { ja: make('ja'), en: make('en') };
}
