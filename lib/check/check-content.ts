import { parseSources } from '../content/parse-sources';
import { readContent } from '../content/read-content';
import type { Sources } from '../content/sources';
import { checkLibrary } from './check-library';

/**
 * Reads, parses and checks the content folder `root`. Every fault stands on the files of the result. `today` is the
 * author's day, by default that of this machine, which may not be that of Greenwich.
 */
export async function checkContent(root: string, today?: string): Promise<Sources> {
  const sources = parseSources(await readContent(root));
  checkLibrary(sources, { today });
  return sources;
}
