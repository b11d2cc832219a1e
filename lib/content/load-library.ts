import type { VFile } from 'vfile';
import { checkContent } from '../check/check-content';
import type { Library } from '../model';
import { parseSources } from './parse-sources';
import { readContent } from './read-content';
import { hasErrors } from './report-fault';
import type { EssaySources, Sources } from './sources';
import { toLibrary } from './to-library';

/** A library with what it was made from. */
export interface LoadedLibrary {
  /** Absent if any file has an error. */
  readonly library: Library | undefined;
  /** In the order of the library. */
  readonly essays: readonly EssaySources[];
  readonly files: VFile[];
}

/**
 * The library of the content folder `root`, absent if any file has an error, what it was made from, and the files
 * with their faults.
 */
export async function loadLibrary(root: string): Promise<LoadedLibrary> {
  return libraryOf(await checkContent(root));
}

/** The library of a content folder in which nothing has changed since it was found to have no error. */
export async function loadChecked(root: string): Promise<LoadedLibrary> {
  return libraryOf(parseSources(await readContent(root)));
}

/** The library that checked sources make, absent if any file has an error. */
export function libraryOf(sources: Sources): LoadedLibrary {
  // The texts that readers come for stand before the one that helps them.
  const isHelp = ({ essay }: EssaySources) => Number(essay.data?.help !== undefined);
  const essays = [...sources.essays].sort((a, b) => isHelp(a) - isHelp(b));
  const files = [...sources.files];
  if (hasErrors(files)) return { library: undefined, essays, files };
  return { library: toLibrary({ essays, terms: sources.terms }), essays, files };
}
