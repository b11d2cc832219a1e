import { cache } from 'react';
import { reporter } from 'vfile-reporter';
import { findUsages, type Usages } from '@/lib/annotations/find-usages';
import { publishedSlugs } from '@/lib/annotations/published-slugs';
import { type KeptLibrary, keepLibrary } from '@/lib/content/keep-library';
import { type LoadedLibrary, loadChecked, loadLibrary } from '@/lib/content/load-library';
import type { Essay, Library, Term } from '@/lib/model';
import { onceFor } from '@/lib/once-for';
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

const root = process.env.TAIYAKU_CONTENT ?? 'content';

/** What `npm run dev` keeps while it compiles this module anew again and again. */
const kept = globalThis as { taiyakuLibrary?: KeptLibrary };

/** The library that follows its files, under `npm run dev` alone. */
export function getKeptLibrary(): KeptLibrary {
  kept.taiyakuLibrary ??= keepLibrary(root);
  return kept.taiyakuLibrary;
}

const contextOf = onceFor(createTermContext);

const ready = onceFor((library: Library): ReadyLibrary => {
  const context = contextOf(library.terms);
  return {
    ...library,
    context,
    usages: findUsages(library.essays, context),
    bySlug: indexSlugs(library.essays),
    guide: library.essays.find(({ help }) => help),
  };
});

async function prepare(load: () => Promise<LoadedLibrary>): Promise<ReadyLibrary> {
  const { library, files } = await load();
  // The build checks before it calls Next.js; this is what an author sees who edits under `npm run dev`.
  if (!library)
    throw new Error(`The content has faults:\n${reporter(files, { quiet: true, verbose: true })}`);
  return ready(library);
}

let prepared: Promise<ReadyLibrary> | undefined;

/** Read once for a build, and as it is at each request under `npm run dev`, so that authors see every edit. */
export const getLibrary: () => Promise<ReadyLibrary> =
  process.env.NODE_ENV === 'production'
    ? () => {
        // Each process of a build that has checked the content reads it, and need not check it once more.
        prepared ??= prepare(() => (process.env.TAIYAKU_CHECKED ? loadChecked(root) : loadLibrary(root)));
        return prepared;
      }
    : cache(() => prepare(() => getKeptLibrary().load()));

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
