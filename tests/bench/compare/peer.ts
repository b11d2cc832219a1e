import type { Language } from '@/lib/model';

/** A site that shows the same essay, as the comparison meets it. */
export interface Peer {
  readonly id: 'reader' | 'by-hand' | 'next' | 'astro';
  /** What tables call it. */
  readonly name: string;
  /** The folder that is served. */
  readonly folder: string;
  /** What it is made with, with versions. */
  readonly madeWith: string;
  /** The path of the essay's page in a language. */
  path(locale: Language): string;
  /** Finds the marked terms of the text in the page's own language. */
  readonly terms: string;
  /** Finds the open entry of a term. */
  readonly entry: string;
  /** Finds the link to the page in the other language. */
  readonly languageSwitch: string;
}
