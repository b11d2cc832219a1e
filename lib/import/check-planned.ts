import { VFile } from 'vfile';
import { checkLibrary } from '../check/check-library';
import { parseSources } from '../content/parse-sources';
import {
  type EssayFileName,
  type EssayFolder,
  essayFileNames,
  type ImageFile,
  type SourceTree,
} from '../content/source-tree';

/**
 * Checks the content as it would be with an essay's files written: `files` by name, as the essay `slug`, in the place
 * of what is there. Gives the essay's files with what the check says of them. Writes nothing.
 */
export function checkPlanned(
  tree: SourceTree,
  slug: string,
  folder: string,
  files: ReadonlyMap<EssayFileName, string>,
  images: readonly ImageFile[] = [],
): VFile[] {
  const made = Object.fromEntries(
    essayFileNames.map((name) => [
      name,
      new VFile({ path: `${folder}/${name}`, ...(files.has(name) && { value: files.get(name) ?? '' }) }),
    ]),
  ) as Record<EssayFileName, VFile>;
  const known = tree.essays.find((other) => other.slug === slug)?.images ?? [];
  const shown = new Map([...known, ...images].map((image) => [image.name, withFreshFile(image)]));
  const essay: EssayFolder = { slug, files: made, images: [...shown.values()] };
  // The check reports on the files it is given: those of others are looked at anew, and not said again.
  const others = tree.essays.filter((other) => other.slug !== slug);
  const sources = parseSources({
    essays: [...others.map(copy), essay].sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    terms: tree.terms.map(({ id, file }) => ({ id, file: fresh(file) })),
    ...(tree.settings && { settings: fresh(tree.settings) }),
    files: [],
  });
  checkLibrary(sources);
  return [...essayFileNames.map((name) => made[name]), ...[...shown.values()].map(({ file }) => file)];
}

function copy({ slug, files, images }: EssayFolder): EssayFolder {
  const copied = Object.fromEntries(essayFileNames.map((name) => [name, fresh(files[name])]));
  return { slug, files: copied as Record<EssayFileName, VFile>, images: images.map(withFreshFile) };
}

function withFreshFile(image: ImageFile): ImageFile {
  return { ...image, file: new VFile({ path: image.file.path }) };
}

function fresh(file: VFile): VFile {
  return new VFile({ path: file.path, ...(file.value !== undefined && { value: file.value }) });
}
