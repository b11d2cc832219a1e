import { z } from 'zod';
import { rowSentences } from '../annotations/row-sentences';
import type { Links } from '../links';
import {
  claimKinds,
  type Essay,
  type Localized,
  languages,
  type Row,
  relationKinds,
  type Translation,
} from '../model';
import { plainText } from '../render/plain-text';

const localized = <Value extends z.ZodType>(value: Value) => z.object({ ja: value, en: value });
const text = localized(z.string());
const date = z.iso.date();
const axis = z.object({ id: z.string(), label: text });

const spoken = z.object({ ja: z.string().optional(), en: z.string().optional() });

const translation = z.object({
  state: z
    .enum(['current', 'source-newer'])
    .describe('Whether it was made from the source as it is, or the source has changed since.'),
  review: z
    .enum(['machine-unreviewed', 'reviewed', 'different'])
    .describe('Whether a person has read it against the source, or it differs from the source on purpose.'),
  on: date.describe('The date of the review, or of the record.'),
  by: z.string().optional().describe('Who has reviewed it.'),
  because: spoken.optional().describe('Why it differs on purpose.'),
  changes: z
    .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
    .optional()
    .describe('What changed in the source since.'),
});

const retired = z.object({
  id: z.string(),
  successors: z
    .array(z.string())
    .min(1)
    .describe('The segments that took its place; its address leads to the first.'),
  fate: z.enum(['replaced', 'merged', 'split', 'removed']),
  because: spoken.optional(),
});

/** What `/{essay}.json` holds. The JSON Schema at `/essay.schema.json` is made from this. */
export const essayRecord = z.object({
  $schema: z.url().describe('Where this schema is published.'),
  slug: z.string(),
  formerSlugs: z.array(z.string()).describe('What it was called in addresses before; they still lead here.'),
  title: text,
  subtitle: text.optional(),
  summary: text.optional(),
  source: z.enum(languages).describe('The language in which it was written; the other is the translation.'),
  origin: text.optional(),
  published: date,
  updated: date.describe('The date of this edition.'),
  address: localized(z.url()),
  tracks: z.array(axis),
  levels: z.array(axis),
  layers: z.array(
    z.object({
      id: z.string(),
      track: z.string().optional(),
      level: z.string().optional(),
      label: text,
    }),
  ),
  claims: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(claimKinds),
      label: text.optional(),
      sentence: text,
      relations: z.array(z.object({ kind: z.enum(relationKinds), claim: z.string() })),
    }),
  ),
  passages: z
    .array(
      z.object({
        kind: z.string(),
        segments: z
          .array(
            z.object({
              id: z.string(),
              formerIds: z.array(z.string()).describe('Retired ids whose addresses lead here.'),
              translation: translation
                .optional()
                .describe('How its translation stands to its source; absent where that is not recorded.'),
              layer: z.string(),
              claims: z.array(z.string()),
              label: text.optional(),
              notes: z.array(z.object({ kind: z.enum(['translator', 'editor']), text })),
              address: localized(z.url()),
              sentences: localized(z.array(z.string())),
              beads: z
                .array(localized(z.array(z.int().positive())))
                .optional()
                .describe('Sentences that answer each other, by their numbers from 1; only if reviewed.'),
            }),
          )
          .min(1),
        text,
      }),
    )
    .describe('In reading order. A passage has several segments where the translation merged them.'),
  retired: z.array(retired).describe('Segments that are no more, whose addresses still lead somewhere.'),
});

export type EssayRecord = z.output<typeof essayRecord>;

/** An essay whole, as it is published for machines; every address is absolute. */
export function toEssayRecord(essay: Essay, links: Links): EssayRecord {
  const { slug, rows, ...rest } = essay;
  return {
    $schema: links.absolute(links.file('essay.schema.json')),
    slug,
    formerSlugs: [...essay.formerSlugs],
    address: both((locale) => links.absolute(links.reader(locale, slug))),
    ...structuredClone({
      title: rest.title,
      ...(rest.subtitle && { subtitle: rest.subtitle }),
      ...(rest.summary && { summary: rest.summary }),
      source: rest.source,
      ...(rest.origin && { origin: rest.origin }),
      published: rest.published,
      updated: rest.updated,
      tracks: [...rest.tracks],
      levels: [...rest.levels],
      layers: [...rest.layers],
      claims: rest.claims.map((claim) => ({ ...claim, relations: [...claim.relations] })),
    }),
    passages: rows.map((row) => ({
      kind: row.kind,
      segments: row.segments.map((segment) => ({
        id: segment.id,
        formerIds: [...segment.formerIds],
        ...(segment.translation && { translation: toTranslationRecord(segment.translation) }),
        layer: segment.layer,
        claims: [...segment.claims],
        ...(segment.label && { label: segment.label }),
        notes: segment.notes.map(({ kind, text: note }) => ({ kind, text: { ...note } })),
        address: both((locale) => links.absolute(links.passage(locale, slug, segment.id))),
        sentences: both((language) =>
          rowSentences(row, language)
            .filter((sentence) => sentence.segment === segment.id)
            .map((sentence) => sentence.text),
        ),
        ...(segment.beads && { beads: segment.beads.map(({ ja, en }) => ({ ja: [...ja], en: [...en] })) }),
      })),
      text: both((language) => textOf(row, language)),
    })),
    retired: essay.retired.map(({ id, successors, fate, because }) => ({
      id,
      successors: [...successors],
      fate,
      ...(because && { because: { ...because } }),
    })),
  };
}

function toTranslationRecord({ because, changes, ...rest }: Translation): z.output<typeof translation> {
  return {
    ...rest,
    ...(because && { because: { ...because } }),
    ...(changes && { changes: [...changes] }),
  };
}

function textOf(row: Row, language: keyof Localized): string {
  return row.text[language].map(({ blocks }) => plainText(blocks, language)).join('\n');
}

function both<T>(make: (language: 'ja' | 'en') => T): { ja: T; en: T } {
  return { ja: make('ja'), en: make('en') };
}
