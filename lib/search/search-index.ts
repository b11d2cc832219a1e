import type { Localized } from '../model';

/** What the index tells about itself. */
export interface Manifest {
  /** The folder of its files, named by their contents. */
  readonly folder: string;
  /** How many files the tokens are spread over. */
  readonly shards: number;
  /** How many passages there are, and how many are in one file. */
  readonly passages: number;
  readonly chunk: number;
}

/** What is known of a token: the passages that hold it, each followed by how often, and the forms of terms that begin with it. */
export type Entry = readonly [
  holders: readonly number[],
  forms?: readonly (readonly [form: string, term: string])[],
];

/** Tokens of one file. */
export type Shard = Readonly<Record<string, Entry>>;

/** A range in a text, in UTF-16 code units, and what it belongs to: a term, or the number of a bead. */
export type Range<Of> = readonly [start: number, end: number, of: Of];

/** A passage, as results show it. */
export interface IndexedPassage {
  readonly essay: string;
  readonly segment: string;
  readonly layer: Localized;
  readonly text: Localized;
  readonly terms: Localized<readonly Range<string>[]>;
  /** Sentences that have a reviewed counterpart. */
  readonly sentences: Localized<readonly Range<number>[]>;
}

/** The token that stands for a term, whatever it is called where it occurs. */
export function termToken(term: string): string {
  return `§${term}`;
}

/** The file of a token: FNV-1a (Fowler, Noll and Vo), 32 bits, over UTF-16 code units, modulo the number of files. */
export function shardOf(token: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < token.length; index++) {
    hash = Math.imul(hash ^ token.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0) % shards;
}
