import type { VFile } from 'vfile';
import { checkContent } from '../check/check-content';
import type { Essay, Library, Term } from '../model';
import { onceFor } from '../once-for';
import { pairById } from './pair-by-id';
import { parseSources } from './parse-sources';
import { readContent } from './read-content';
import { hasErrors } from './report-fault';
import type { EssaySources, Sources } from './sources';
import { toTerm } from './to-term';

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
  return toLibrary(await checkContent(root));
}

/** The library of a content folder in which nothing has changed since it was found to have no error. */
export async function loadChecked(root: string): Promise<LoadedLibrary> {
  return toLibrary(parseSources(await readContent(root)));
}

/** The library that checked sources make. An essay or a term whose sources are the same is the same. */
export function toLibrary(sources: Sources): LoadedLibrary {
  // The texts that readers come for stand before the one that helps them.
  const isHelp = ({ essay }: EssaySources) => Number(essay.data?.help !== undefined);
  const essays = [...sources.essays].sort((a, b) => isHelp(a) - isHelp(b));
  const files = [...sources.files];
  if (hasErrors(files)) return { library: undefined, essays, files };
  return {
    library: {
      essays: essays.map(toEssay),
      terms: toTerms(sources.terms),
    },
    essays,
    files,
  };
}

const toTerms = onceFor((terms: Sources['terms']): readonly Term[] =>
  terms.map(({ id, term }) => toTerm(id, checked(term.data))),
);

const toEssay = onceFor(
  ({ slug, essay, annotations, ledger, readings, prose, images }: EssaySources): Essay =>
    pairById({
      slug,
      essay: checked(essay.data),
      annotations: checked(annotations.data),
      ledger: checked(ledger.data),
      ...(readings && { readings: checked(readings.data) }),
      prose: { ja: checked(prose.ja.prose), en: checked(prose.en.prose) },
      images: images.map(({ name, contents }) => ({ name, contents: checked(contents) })),
    }),
);

/** What is absent without an error on any file is a mistake in this program. */
function checked<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Content that has no fault could not be read');
  return value;
}
