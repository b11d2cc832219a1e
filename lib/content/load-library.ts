import type { VFile } from 'vfile';
import { checkContent } from '../check/check-content';
import type { Library } from '../model';
import { hasErrors } from './report-fault';
import type { EssaySources } from './sources';
import { toLibrary } from './to-library';

/**
 * The library of the content folder `root`, absent if any file has an error, what it was made from, and the files
 * with their faults.
 */
export async function loadLibrary(root: string): Promise<{
  readonly library: Library | undefined;
  readonly essays: readonly EssaySources[];
  readonly files: VFile[];
}> {
  const sources = await checkContent(root);
  // The texts that readers come for stand before the one that helps them.
  const isHelp = ({ essay }: EssaySources) => Number(essay.data?.help !== undefined);
  const essays = [...sources.essays].sort((a, b) => isHelp(a) - isHelp(b));
  const files = [...sources.files];
  if (hasErrors(files)) return { library: undefined, essays, files };
  return { library: toLibrary({ essays, terms: sources.terms }), essays, files };
}
