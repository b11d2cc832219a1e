import type { RootContent } from 'mdast';
import type { Language, Localized, SegmentId, SegmentKind } from '../model';

/** A block of a text that is being imported, of the kinds that content/README.md names. */
export interface ImportBlock {
  readonly kind: SegmentKind;
  /** Of a heading. */
  readonly depth?: number;
  /** As Markdown that the content format holds, without an id; begins at the first column. */
  readonly markdown: string;
  /** The same parsed, with references resolved. */
  readonly node: RootContent;
  /** Where it begins in the file as given, UTF-16 offset into its text. */
  readonly at: number;
  /** The number of the block of the file that it comes from, from 0; what the file ran together has one number. */
  readonly part: number;
  /** Items of one list have its number; `isLoose` where blank lines stood between them. */
  readonly list?: { readonly number: number; readonly isLoose: boolean };
  /** Ids that the file itself gives it. */
  readonly ids: readonly SegmentId[];
  /** What the file proposes to call it, such as the `{#id}` of a heading. */
  readonly anchor?: string | undefined;
}

/** What a file says about the text besides its prose. */
export interface ImportMatter {
  readonly title?: string;
  readonly subtitle?: string;
  readonly summary?: string;
  /** ISO 8601, YYYY-MM-DD. */
  readonly date?: string;
  readonly language?: Language;
}

/** One language of a text that is being imported. */
export interface ImportedText {
  readonly blocks: readonly ImportBlock[];
  /** Link definitions, which the blocks refer to, as Markdown. */
  readonly definitions: readonly string[];
  readonly matter: ImportMatter;
  /** The ids that the file says have no text in this language. */
  readonly missing: readonly SegmentId[];
}

/** A text in the languages that were given. */
export type ImportedPair = Partial<Localized<ImportedText>>;

/** A text without anything in it. */
export const nothingImported: ImportedText = { blocks: [], definitions: [], matter: {}, missing: [] };
