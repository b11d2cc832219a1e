import type { VFile } from 'vfile';
import type { ExchangedEssay, ReturnedEssay } from './exchanged-essay';

/** A file as a format writes it. */
export interface ExchangeFile {
  /** Its name, which is its path from the site's root: `ai-crypto-layers.en.md`. */
  readonly path: string;
  readonly contents: string;
}

/**
 * A form in which an essay leaves the project and comes back, one module each. The same essay gives the same bytes,
 * and an essay that was read gives the bytes that it was read from.
 */
export interface ExchangeFormat {
  /** What `--format` calls it: `tmx`. */
  readonly id: string;
  /** What it is good for, in a line. */
  readonly about: string;
  write(essay: ExchangedEssay): readonly ExchangeFile[];
  /** Whether `file` looks like one of this format's. */
  recognises(file: VFile): boolean;
  /** What `files` of one essay hold; absent where they have faults, which are reported on them. */
  read(files: readonly VFile[]): ReturnedEssay | undefined;
}
