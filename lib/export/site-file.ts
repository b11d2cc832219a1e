import type { Usages } from '../annotations/find-usages';
import type { EssaySources } from '../content/sources';
import type { Links } from '../links';
import type { Library } from '../model';
import type { TermContext } from '../render/term-context';

/** What is known of the site when its files are made. */
export interface Site {
  readonly library: Library;
  /** What the library was made from. */
  readonly sources: readonly EssaySources[];
  readonly links: Links;
  readonly context: TermContext;
  readonly usages: Usages;
  /** The site's icon, as SVG; without one there are none for devices that install the site. */
  readonly icon?: string;
  /** A folder for what is costly to make and may be lost at any time; without one everything is made anew. */
  readonly cache?: string;
}

/** A file of the site that is not a page. */
export interface SiteFile {
  /** From the site's root, with forward slashes: `ja/feed.xml`. */
  readonly path: string;
  readonly contents: string | Uint8Array;
}

/** Makes files of one kind from the library. The same library gives the same bytes. */
export type FileMaker = (site: Site) => Iterable<SiteFile> | AsyncIterable<SiteFile>;
