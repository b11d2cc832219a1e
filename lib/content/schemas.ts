/**
 * The shapes of the YAML files in content/, as zod schemas; `content/README.md` tells authors the same in prose.
 *
 * Objects are strict: a misspelt key is a fault, not a silence.
 */
import { z } from 'zod';
import { claimKinds, relationKinds } from '../model';
import { wordPattern } from '../readings/read-word';
import { settings } from './severity';

/** Ids that authors write: `ai-l2`, `tvl`. Input `"ai-l2"`, output the same. They name folders, whose names disks limit. */
export const id = z
  .string()
  .max(100, 'expected 100 characters at most')
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'expected lower-case letters, digits and single hyphens, beginning with a letter',
  );

/**
 * `{a: …, b: …}` becomes a Map: keys that authors choose, such as `constructor`, are never met on a prototype.
 */
function mapOf<Key extends z.ZodType<string, string>, Value extends z.ZodType>(key: Key, value: Value) {
  return z.record(key, value).transform((record) => new Map(Object.entries<z.output<Value>>(record)));
}

const text = z.string().trim().min(1, 'expected text');

/** `{ja: …, en: …}`, neither empty. */
const localized = z.strictObject({ ja: text, en: text });

/** `2026-11-23`. */
const day = z.iso.date('expected a date like 2026-11-23');

/** `2020`, `2020-10` or `2020-10-02`. */
const datedAs = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'expected a date in quotes like "2020", "2020-10" or "2020-10-02"',
  );

const url = z.url({
  protocol: /^https?$/,
  error: 'expected an address that begins with https:// or http://',
});

/** `essays/<slug>/essay.yaml`. */
export const essaySchema = z.strictObject({
  title: localized,
  subtitle: localized.optional(),
  summary: localized.optional(),
  source: z.enum(['ja', 'en']),
  origin: localized.optional(),
  published: day,
  updated: day,
  /** Makes this text the site's own help, and names its passages on certain matters. */
  help: z.strictObject({ keyboard: id.optional() }).optional(),
});

const axes = z.array(z.strictObject({ id, label: localized })).min(1, 'expected at least one');

/** `frame`, `ai` or `ai.l2`; whether it is declared is a rule's business. */
const layerId = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/,
    'expected frame, a track, or track.level',
  );

/** `essays/<slug>/annotations.yaml`. */
export const annotationsSchema = z.strictObject({
  /** Columns, rows, and what each cell is called; an undeclared cell is called by its track and level. */
  layers: z.strictObject({
    frame: localized,
    tracks: axes,
    levels: axes,
    cells: mapOf(layerId, localized).prefault({}),
  }),
  claims: z
    .array(
      z.strictObject({
        id,
        kind: z.enum(claimKinds),
        ja: text,
        en: text,
        label: localized.optional(),
        relations: z.array(z.strictObject({ kind: z.enum(relationKinds), claim: id })).default([]),
      }),
    )
    .default([]),
  segments: mapOf(
    id,
    z.strictObject({
      layer: layerId,
      claims: z.array(id).default([]),
      label: localized.optional(),
      /** Which sentences answer each other, Japanese numbers first: `1=1`, `2=2+3`, `3=` (see `parseBead`). */
      sentences: z
        .array(
          z
            .string()
            .regex(
              /^(?=.*\d)([1-9]\d*(\+[1-9]\d*)*)?=([1-9]\d*(\+[1-9]\d*)*)?$/,
              'expected the numbers of the Japanese sentences, =, and those of the English ones, like "1=1" or "2=2+3"',
            ),
        )
        .optional(),
      notes: z
        .array(z.strictObject({ kind: z.enum(['translator', 'editor']), ja: text, en: text }))
        .default([]),
      /** Rules of the check that do not hold for this passage, each with the reason; which there are is a rule's business. */
      exceptions: z.array(z.strictObject({ rule: text, because: text })).default([]),
    }),
  ),
});

/** `{ja: …, en: …}`, or one of them. */
const spoken = z
  .strictObject({ ja: text.optional(), en: text.optional() })
  .refine(({ ja, en }) => ja !== undefined || en !== undefined, 'expected text in `ja` or `en`');

const fate = z.strictObject({
  /** The day on which the id was first recorded. */
  since: day,
  /** Where a retired id's address leads: `new`, or `[one, two]` if it was split. Absent while the id is in use. */
  successor: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : value),
      z.array(id, 'expected an id, or a list of ids').min(1, 'expected at least one id'),
    )
    .optional(),
  /** What became of it, where its successors do not say that. */
  fate: z.enum(['merged', 'removed']).optional(),
  /** Why, for those who come by an old link. */
  because: spoken.optional(),
});

const sixteenDigits = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits');

const atLeastNone = z.int('expected a whole number').min(0, 'expected a number from 0');

/** `essays/<slug>/ledger.yaml`, written by `npm run check -- --accept`. */
export const ledgerSchema = z.strictObject({
  /** Every slug under which the essay was ever published, its present one among them, and when it was first recorded. */
  slugs: mapOf(id, z.strictObject({ on: day })).prefault({}),
  /** Every id ever published, and its fate. */
  ids: mapOf(id, fate).prefault({}),
  /** For each translated segment, what it was made from and whether someone has read it against the source. */
  translations: mapOf(
    id,
    z.strictObject({
      /** SHA-256 of the normalised source prose, first 16 hex digits. */
      source: sixteenDigits,
      state: z.enum(['machine-unreviewed', 'reviewed', 'different']),
      on: day,
      by: text.optional(),
      /** Why it differs from its source on purpose. */
      because: spoken.optional(),
    }),
  ).prefault({}),
  /** For each segment whose sentences were matched: the texts and the match that someone saw. */
  alignments: mapOf(
    id,
    z.strictObject({
      /** SHA-256 of the match and of both texts' normalised prose, first 16 hex digits. */
      texts: sixteenDigits,
      on: day,
      by: text.optional(),
    }),
  ).prefault({}),
  /** For each translation the hash of its own prose as it was accepted: a review is one of that text alone. */
  texts: mapOf(id, sixteenDigits).prefault({}),
  /** The most sentences that each segment ever had, since each has an address. */
  sentences: mapOf(id, z.strictObject({ ja: atLeastNone, en: atLeastNone })).prefault({}),
  /** For each translated segment the prose that it was made from, to show what has changed since. */
  sources: mapOf(id, text).prefault({}),
});

/** `essays/<slug>/readings.yaml`, which may be absent: how the Japanese is read. */
export const readingsSchema = z.strictObject({
  passages: mapOf(
    id,
    z.strictObject({
      /** The hash of the Japanese text in which the words were read, first 16 hex digits of a SHA-256. */
      text: sixteenDigits,
      /** Who has read the passage and found the readings right, and when; without, they are proposals. */
      reviewed: z.strictObject({ by: text, on: day }).optional(),
      /** The words in the order in which they occur. */
      words: z.array(
        z
          .string()
          .regex(
            wordPattern,
            'expected a word and its reading, like "抱いて いだいて", "脈絡 みゃく・らく hard" or "一 -"',
          ),
      ),
    }),
  ).prefault({}),
});

const avoided = z.strictObject({ form: text, why: text });

const senseText = z.strictObject({
  form: text,
  recognise: z.array(text).default([]),
  avoid: z.array(avoided).default([]),
  gloss: text,
  definition: text,
});

/** `glossary/<term>.yaml`. */
export const termSchema = z.strictObject({
  senses: z
    .array(
      z.strictObject({
        id,
        layers: z.array(layerId).default([]),
        ja: senseText.extend({ reading: text }),
        en: senseText,
        related: z.array(id).default([]),
        sources: z.array(z.strictObject({ title: text, url: url.optional(), date: datedAs })).default([]),
      }),
    )
    .min(1, 'expected at least one sense'),
});

/** `check.yaml`, which may be absent: how much the faults of a rule matter. */
export const settingsSchema = z.strictObject({
  rules: mapOf(text, z.enum(settings)).prefault({}),
});

export type SettingsData = z.output<typeof settingsSchema>;
export type EssayData = z.output<typeof essaySchema>;
export type AnnotationsData = z.output<typeof annotationsSchema>;
export type LedgerData = z.output<typeof ledgerSchema>;
export type ReadingsData = z.output<typeof readingsSchema>;
export type TermData = z.output<typeof termSchema>;
