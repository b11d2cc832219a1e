import { VFile } from 'vfile';
import { reportControlCharacters } from '@/lib/content/report-control-characters';
import {
  type EssayFileName,
  essayFileNames,
  type ImageFile,
  readingsFileName,
  type SourceTree,
  settingsFileName,
} from '@/lib/content/source-tree';

/** Files by their paths within the content folder: `essays/tea/ja.md`. */
export type Texts = ReadonlyMap<string, string>;

/** The content folder that `texts` would be, as it is after reading; images are bytes. */
export function makeTree(texts: Texts, images: ReadonlyMap<string, Uint8Array> = new Map()): SourceTree {
  const files = new Map([...texts].map(([path, value]) => [path, readFile(path, value)] as const));
  const shown = new Map(
    [...images].map(([path, contents]) => [
      path,
      { name: path.split('/').at(-1) ?? '', contents, file: new VFile({ path: `content/${path}` }) },
    ]),
  );
  const slugs = [...new Set([...texts.keys()].flatMap((path) => /^essays\/([^/]+)\//.exec(path)?.[1] ?? []))];
  const essays = slugs.sort().map((slug) => {
    const own = (name: string) => files.get(`essays/${slug}/${name}`);
    const made = Object.fromEntries(
      essayFileNames.map((name) => [
        name,
        own(name) ?? new VFile({ path: `content/essays/${slug}/${name}` }),
      ]),
    ) as Record<EssayFileName, VFile>;
    const readings = own(readingsFileName);
    const beside: ImageFile[] = [...shown].flatMap(([path, image]) =>
      path.startsWith(`essays/${slug}/images/`) ? [image] : [],
    );
    for (const name of essayFileNames) files.set(`essays/${slug}/${name}`, made[name]);
    return { slug, files: made, ...(readings && { readings }), images: beside };
  });
  const terms = [...files].flatMap(([path, file]) => {
    const id = /^glossary\/(.+)\.yaml$/.exec(path)?.[1];
    return id === undefined ? [] : [{ id, file }];
  });
  const settings = files.get(settingsFileName);
  return {
    essays,
    terms: terms.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(settings && { settings }),
    files: [...files.values(), ...[...shown.values()].map(({ file }) => file)],
  };
}

/** As the reader of the disk gives it: it reports what no text may hold. */
function readFile(path: string, value: string): VFile {
  const file = new VFile({ path: `content/${path}`, value });
  reportControlCharacters(file);
  return file;
}
