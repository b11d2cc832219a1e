/**
 * What every peer shows: the words of the first essay's reading page, free of any way of writing pages. It imports
 * nothing, since it is copied to peers that are projects of their own.
 */

export type Localized<T = string> = Readonly<Record<'ja' | 'en', T>>;

/** A text, or an element that holds texts: a term, a foreign word, emphasis. */
export type PeerNode = string | PeerElement;

export interface PeerElement {
  readonly tag: string;
  /** The sense that a term stands in: the id of a `PeerTerm`. */
  readonly term?: string;
  readonly lang?: string;
  readonly children: readonly PeerNode[];
}

export interface PeerPassage {
  readonly id: string;
  readonly kind: string;
  /** What an ordered item is numbered by. */
  readonly number?: number;
  readonly layer: string;
  readonly claims: readonly string[];
  /** What lists call it. */
  readonly name: Localized;
  readonly notes: readonly { readonly kind: 'translator' | 'editor'; readonly text: Localized }[];
  readonly text: Localized<readonly PeerNode[]>;
}

export interface PeerLayer {
  readonly id: string;
  readonly label: Localized;
  /** The place of its track, from 1, by which it is coloured; 0 is the frame. */
  readonly track: number;
  readonly passages: readonly string[];
}

export interface PeerClaim {
  readonly id: string;
  readonly kind: string;
  readonly sentence: Localized;
  readonly relations: readonly { readonly kind: string; readonly claim: string }[];
  readonly passages: readonly string[];
}

export interface PeerTerm {
  readonly id: string;
  readonly form: Localized;
  /** How the Japanese is read, where it does not say so itself. */
  readonly reading?: string;
  /** In which passages the sense holds, if not everywhere. */
  readonly scope?: Localized;
  readonly gloss: Localized;
}

export interface PeerContent {
  readonly title: Localized;
  readonly summary: Localized;
  /** Lines on where the text comes from and which edition it is. */
  readonly about: Localized<readonly string[]>;
  /** Passages in order; list items of one kind that follow each other stand in one list. */
  readonly groups: readonly {
    readonly list?: 'ol' | 'ul';
    readonly passages: readonly PeerPassage[];
  }[];
  /** The list of contents. */
  readonly outline: readonly {
    readonly label: Localized;
    readonly track: number;
    readonly entries: readonly {
      readonly passage: string;
      readonly level?: Localized;
      readonly step: number;
    }[];
  }[];
  readonly tracks: readonly { readonly id: string; readonly label: Localized }[];
  readonly levels: readonly { readonly id: string; readonly label: Localized }[];
  readonly layers: readonly PeerLayer[];
  readonly claims: readonly PeerClaim[];
  /** The terms that the text marks, in the order of their first mark in that language. */
  readonly terms: Localized<readonly PeerTerm[]>;
  /** The words around the text. */
  readonly words: Localized<PeerWords>;
}

/** The words around the text, by name. */
export interface PeerWords {
  readonly site: string;
  readonly skip: string;
  readonly language: string;
  readonly contents: string;
  readonly view: string;
  readonly views: Readonly<Record<'single' | 'facing' | 'interleaved', string>>;
  readonly claims: string;
  readonly notes: Readonly<Record<'translator' | 'editor', string>>;
  readonly reveal: string;
  readonly link: string;
  readonly copied: string;
  readonly terms: string;
  readonly layers: string;
  readonly layersIntro: string;
  readonly level: string;
  readonly whole: string;
  readonly none: string;
  readonly claimsTitle: string;
  readonly claimsIntro: string;
  readonly inPassages: string;
  readonly about: string;
  readonly claimKind: Readonly<Record<string, string>>;
  readonly relation: Readonly<Record<string, string>>;
}
