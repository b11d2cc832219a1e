import type { VFile } from 'vfile';

/** The files that an essay's folder holds. */
export const essayFileNames = ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml', 'ledger.yaml'] as const;

export type EssayFileName = (typeof essayFileNames)[number];

/** The file that says how an essay's Japanese is read. */
export const readingsFileName = 'readings.yaml';

/** An essay's folder. A file that could not be read has no value and bears the fault; so does a missing ledger, without. */
export interface EssayFolder {
  readonly slug: string;
  readonly files: Readonly<Record<EssayFileName, VFile>>;
  /** `readings.yaml`, where there is one. */
  readonly readings?: VFile;
  /** What its folder `images` holds, in the order of their names. */
  readonly images: readonly ImageFile[];
}

/** An image beside a text; without contents, and with the fault reported, where it could not be read. */
export interface ImageFile {
  readonly name: string;
  readonly file: VFile;
  readonly contents: Uint8Array | undefined;
}

/** A file of the glossary, named for its term. */
export interface TermFile {
  readonly id: string;
  readonly file: VFile;
}

/** The file that says how much the faults of each rule matter. */
export const settingsFileName = 'check.yaml';

/** The content folder as it was read. Paths are as an author would type them. */
export interface SourceTree {
  /** In the order of their slugs. */
  readonly essays: readonly EssayFolder[];
  /** In the order of their ids. */
  readonly terms: readonly TermFile[];
  /** `check.yaml`, where there is one. */
  readonly settings?: VFile;
  /** All of these, and whatever else there is something to say about. */
  readonly files: readonly VFile[];
}
