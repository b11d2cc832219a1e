import type { Essay, Library, Term } from '../model';
import { onceFor } from '../once-for';
import { pairById } from './pair-by-id';
import type { EssaySources, Sources } from './sources';
import { toTerm } from './to-term';

/**
 * The library of checked sources, none of whose files has an error. An essay or a term whose sources are the same is the
 * same.
 */
export function toLibrary({ essays, terms }: Pick<Sources, 'essays' | 'terms'>): Library {
  return { essays: essays.map(toEssay), terms: toTerms(terms) };
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
