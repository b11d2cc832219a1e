import { cache } from 'react';
import { reporter } from 'vfile-reporter';
import { findUsages, type Usages } from '@/lib/annotations/find-usages';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { loadLibrary } from '@/lib/content/load-library';
import type { Essay, Library, Term } from '@/lib/model';
import { createTermContext, type TermContext } from '@/lib/render/term-context';

/** The checked library with what is derived from all of it, made once for all pages. */
export interface ReadyLibrary extends Library {
  readonly terms: readonly Term[];
  readonly context: TermContext;
  readonly usages: Usages;
  /** Each essay under every slug that it has or had. */
  readonly bySlug: ReadonlyMap<string, Essay>;
  /** The text that is the site's own help, if there is one. */
  readonly guide: Essay | undefined;
}

async function prepare(): Promise<ReadyLibrary> {
  const { library, files } = await loadLibrary(process.env.TAIYAKU_CONTENT ?? 'content');
  // The build checks before it calls Next.js; this is what an author sees who edits under `npm run dev`.
  if (!library)
    throw new Error(`The content has faults:\n${reporter(files, { quiet: true, verbose: true })}`);
  const context = createTermContext(library.terms);
  return {
    ...library,
    context,
    usages: findUsages(library.essays, context),
    bySlug: indexSlugs(library.essays),
    guide: library.essays.find(({ help }) => help),
  };
}

let prepared: Promise<ReadyLibrary> | undefined;

/** Read once for a build, and anew for each request under `npm run dev`, so that authors see every edit. */
export const getLibrary: () => Promise<ReadyLibrary> =
  process.env.NODE_ENV === 'production'
    ? () => {
        prepared ??= prepare();
        return prepared;
      }
    : cache(prepare);

/** The essay that has or had that slug; `undefined` where there is none. */
export async function getEssay(slug: string): Promise<Essay | undefined> {
  return (await getLibrary()).bySlug.get(slug);
}

function indexSlugs(essays: readonly Essay[]): Map<string, Essay> {
  const bySlug = new Map<string, Essay>();
  for (const essay of essays)
    for (const slug of publishedSlugs(essay)) if (!bySlug.has(slug)) bySlug.set(slug, essay);
  return bySlug;
}

/** The text that is the site's own help, if there is one. */
export async function getGuide(): Promise<Essay | undefined> {
  return (await getLibrary()).guide;
}
