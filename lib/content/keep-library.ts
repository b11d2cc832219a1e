import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../check/check-content';
import { checkLibrary } from '../check/check-library';
import { type LoadedLibrary, libraryOf } from './load-library';
import { parseEssay } from './parse-sources';
import { readEssays } from './read-content';
import type { EssaySources, Sources } from './sources';

/** A library that stays in memory and follows its files. */
export interface KeptLibrary {
  /** The library as its files are now. What has not changed since the last time is the same as then. */
  load(): Promise<LoadedLibrary>;
}

/**
 * Keeps the library of the content folder `root` as `loadLibrary` gives it. After an edit within essays only these are
 * read, parsed and checked anew, and of the rules for others those that look across essays; after any other change everything is.
 */
export function keepLibrary(root: string): KeptLibrary {
  let last: { readonly stamps: ReadonlyMap<string, string>; readonly sources: Sources } | undefined;
  let loaded: LoadedLibrary | undefined;

  const refresh = async (): Promise<LoadedLibrary> => {
    const stamps = stampFiles(root);
    const changed = last && changedEssays(last.stamps, stamps, last.sources.essays);
    if (loaded && changed?.length === 0) return loaded;
    // What is being written while it is read has another stamp the next time.
    const sources = last && changed ? await reread(root, last.sources, changed) : await checkContent(root);
    last = { stamps, sources };
    loaded = libraryOf(sources);
    return loaded;
  };

  let turn: Promise<unknown> = Promise.resolve();
  return {
    load() {
      // Requests come side by side; the second has what the first has read.
      const next = turn.then(refresh, refresh);
      turn = next;
      return next;
    },
  };
}

/** The sources with some essays read, parsed and checked anew. */
async function reread(root: string, sources: Sources, slugs: readonly string[]): Promise<Sources> {
  const read = await readEssays(root, slugs);
  const changed = read.essays.map(parseEssay);
  const bySlug = new Map(changed.map((essay) => [essay.slug, essay]));
  const folders = sources.essays.filter(({ slug }) => bySlug.has(slug)).map(folderOf);
  const next: Sources = {
    ...sources,
    essays: sources.essays.map((essay) => bySlug.get(essay.slug) ?? essay),
    files: [
      ...sources.files.filter(({ path }) => !folders.some((folder) => `${path}/`.startsWith(`${folder}/`))),
      ...read.files,
    ],
  };
  checkLibrary(next, { changed });
  return next;
}

const folderOf = ({ essay }: EssaySources) => dirname(essay.file.path);

/** The slugs of essays whose files have changed; undefined if anything else has, or an essay has come or gone. */
function changedEssays(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  essays: readonly EssaySources[],
): string[] | undefined {
  const known = new Set(essays.map(({ slug }) => slug));
  const slugs = new Set<string>();
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    if (before.get(path) === after.get(path)) continue;
    const [folder, slug = ''] = path.split('/');
    if (folder !== 'essays' || !known.has(slug) || !after.has(`essays/${slug}`)) return undefined;
    slugs.add(slug);
  }
  return [...slugs];
}

/**
 * What tells a file or folder from itself after an edit, by path from the content folder; empty where that cannot be read.
 * In one go: React, in development, traces every promise that a page waits for, and a library has thousands of files.
 */
function stampFiles(root: string): Map<string, string> {
  const stamps = new Map<string, string>();
  const look = (folder: string): void => {
    for (const entry of entriesOf(join(root, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        stamps.set(path, 'folder');
        look(path);
        continue;
      }
      const found = statSync(join(root, path), { throwIfNoEntry: false });
      if (found) stamps.set(path, `${found.ino} ${found.size} ${found.mtimeMs}`);
    }
  };
  look('');
  return stamps;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
