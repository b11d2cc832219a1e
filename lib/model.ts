/**
 * What a library is made of, after its content has been read and checked.
 *
 * Everything hangs on the segment's id, which is authored, neutral between the languages and never reused:
 * text, translation, layer, claim and link are all keyed by it.
 */
import type { RootContent } from 'mdast';

/** The languages of a text, in the order in which they stand when neither is preferred. */
export const languages = ['ja', 'en'] as const;

export type Language = (typeof languages)[number];

/** The language for those who read neither, or whose choice is not known (`hreflang="x-default"`). */
export const fallbackLanguage: Language = 'en';

/** One value for each language. */
export type Localized<T = string> = Readonly<Record<Language, T>>;

/** The other of the two languages. */
export function counterpart(language: Language): Language {
  return language === 'ja' ? 'en' : 'ja';
}

/** `[a-z][a-z0-9]*(-[a-z0-9]+)*`, written by the author, never derived from wording. */
export type SegmentId = string;

/** `frame` (the essay about the whole), a track (`ai`), or a cell of track and level (`ai.l2`). */
export type LayerId = string;

export type ClaimId = string;
export type TermId = string;
export type SenseId = string;

/** A track (column) or level (row) of an essay's layers. */
export interface Axis {
  readonly id: string;
  readonly label: Localized;
}

/** Anything a segment can be about: the frame, a track, or a cell. */
export interface Layer {
  readonly id: LayerId;
  /** Absent for the frame. */
  readonly track?: string;
  /** Absent for the frame and for a whole track. */
  readonly level?: string;
  readonly label: Localized;
}

export const claimKinds = ['observation', 'contrast', 'cause', 'verdict', 'caveat'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const relationKinds = ['supports', 'qualifies', 'contrasts-with', 'explains'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly kind: RelationKind;
  readonly claim: ClaimId;
}

export interface Claim {
  readonly id: ClaimId;
  readonly kind: ClaimKind;
  /** A short name, for where there is no room for the sentence. */
  readonly label?: Localized;
  /** The claim as one sentence in each language. */
  readonly sentence: Localized;
  readonly relations: readonly Relation[];
}

/** A remark beside a segment that is not part of its text, such as a translator's note. */
export interface Note {
  readonly kind: 'translator' | 'editor';
  readonly text: Localized;
}

/** What a block of a segment is; list items of one kind that follow each other render as one list. */
export type SegmentKind =
  | 'heading'
  | 'paragraph'
  | 'ordered-item'
  | 'unordered-item'
  | 'quote'
  | 'table'
  | 'code'
  | 'figure'
  | 'footnote'
  | 'rule';

/** The blocks of one segment in one language, without their id comments; source positions kept. */
export interface SegmentText {
  readonly kind: SegmentKind;
  /** The number that an ordered item bears in its list, or by which this language's text calls a footnote. */
  readonly number?: number;
  readonly blocks: readonly RootContent[];
}

/**
 * Sentences of a segment that say the same in both languages, by their numbers from 1. Either side can hold several,
 * where the translation joined or split them, or none, where it left out or added one.
 */
export type Bead = Localized<readonly number[]>;

/** A stretch of a text that was changed: what stayed as it was, what went, what came. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How the translation of a segment stands to its source, as far as the ledger knows. */
export interface Translation {
  /** Whether it was made from the source as it is, or the source has changed since. */
  readonly state: 'current' | 'source-newer';
  /** Whether a person has read it against the source; or whether it says something else on purpose. */
  readonly review: 'machine-unreviewed' | 'reviewed' | 'different';
  /** ISO 8601 date (YYYY-MM-DD) of the state of review. */
  readonly on: string;
  /** Who has reviewed it, or lets it differ. */
  readonly by?: string;
  /** Why it differs on purpose, in the languages in which that was said. */
  readonly because?: Partial<Localized>;
  /** If the source is newer: what became of it, provided that the ledger holds what it was. */
  readonly changes?: readonly Change[];
}

/** A passage that is no more, and where its address leads. */
export interface Retired {
  readonly id: SegmentId;
  /** The segments that took its place, of those that the essay holds; its address leads to the first. */
  readonly successors: readonly [SegmentId, ...SegmentId[]];
  /** `replaced` also where it is not known whether it was merged. */
  readonly fate: 'replaced' | 'merged' | 'split' | 'removed';
  /** Why, in the languages in which that was said. */
  readonly because?: Partial<Localized>;
  /** How many of its sentences have an address that must keep leading somewhere. */
  readonly sentences: Localized<number>;
}

export interface Segment {
  readonly id: SegmentId;
  readonly layer: LayerId;
  readonly claims: readonly ClaimId[];
  /** A short name for lists of contents. */
  readonly label?: Localized;
  readonly notes: readonly Note[];
  /** How its sentences answer each other, in order; only if someone reviewed that for the texts as they are. */
  readonly beads?: readonly Bead[];
  /** Retired ids whose address must keep leading here. */
  readonly formerIds: readonly SegmentId[];
  /** Absent where the ledger has not recorded the segment. */
  readonly translation?: Translation;
  /** The most sentences that it ever had in print, if that is more than it has now. */
  readonly mostSentences?: Localized<number>;
}

/**
 * What stands side by side: one segment, or several that a translation merged.
 * The text of a language is the text of all the row's segments, in source order.
 */
export interface Row {
  /** At least one; the first names the row. */
  readonly segments: readonly [Segment, ...Segment[]];
  readonly kind: SegmentKind;
  /** In each language, the stretches of text in order, with the ids that each one carries. */
  readonly text: Localized<readonly Stretch[]>;
  /** How its Japanese is read, in the order of the text; only if someone reviewed that for the text as it is. */
  readonly readings?: readonly PlacedReading[];
}

/** Kanji of a row's Japanese text with their reading. */
export interface PlacedReading {
  /** Where they begin: a UTF-16 offset in the letters of all the row's Japanese (see `lib/readings/letters-of.ts`). */
  readonly start: number;
  readonly base: string;
  /** What is written over them; with `・` between what belongs to one kanji and to the next, if that is known. */
  readonly kana: string;
  /** Whether they are in a hard word. */
  readonly isHard: boolean;
}

/** Text in one language that carries one set of ids: blocks that share their ids are one stretch. */
export interface Stretch extends SegmentText {
  readonly ids: readonly SegmentId[];
}

export interface Essay {
  readonly slug: string;
  /** Those that it had before, whose addresses must keep leading here. */
  readonly formerSlugs: readonly string[];
  readonly title: Localized;
  readonly subtitle?: Localized;
  readonly summary?: Localized;
  /** The language in which it was written; the other is the translation. */
  readonly source: Language;
  /** Where the text comes from, and under what terms it stands here. */
  readonly origin?: Localized;
  /** ISO 8601 dates (YYYY-MM-DD) of this edition. */
  readonly published: string;
  readonly updated: string;
  /** If it is the site's own help: the passages that pages lead to where they need explaining. */
  readonly help?: { readonly keyboard?: SegmentId | undefined };
  readonly tracks: readonly Axis[];
  readonly levels: readonly Axis[];
  /** The frame first, then each track followed by its cells. */
  readonly layers: readonly Layer[];
  readonly claims: readonly Claim[];
  /** In reading order; footnotes stand last, in the order in which the source first refers to them. */
  readonly rows: readonly Row[];
  /** In code unit order of their ids. */
  readonly retired: readonly Retired[];
  /** The files that its text shows, in the order of their names. */
  readonly images: readonly Image[];
}

/** An image that is published with an essay. */
export interface Image {
  /** Its file's: `loop.ja.svg`. */
  readonly name: string;
  readonly contents: Uint8Array;
}

export interface AvoidedForm {
  readonly form: string;
  readonly why: string;
}

/** One sense of a term in one language. */
export interface SenseText {
  /** The form to use. */
  readonly form: string;
  /** Kana, for Japanese. */
  readonly reading?: string;
  /** Other forms that are the same term where they occur. */
  readonly recognise: readonly string[];
  readonly avoid: readonly AvoidedForm[];
  /** One line. */
  readonly gloss: string;
  /** A short paragraph. */
  readonly definition: string;
}

export interface Source {
  readonly title: string;
  readonly url?: string;
  /** ISO 8601, as precise as is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date: string;
}

export interface Sense {
  readonly id: SenseId;
  /** The layers (track, cell or `frame`) in which this sense holds; none means wherever no other sense does. */
  readonly layers: readonly LayerId[];
  readonly text: Localized<SenseText>;
  readonly related: readonly TermId[];
  readonly sources: readonly Source[];
}

export interface Term {
  readonly id: TermId;
  /** At least one. */
  readonly senses: readonly [Sense, ...Sense[]];
}

export interface Library {
  readonly essays: readonly Essay[];
  readonly terms: readonly Term[];
}
