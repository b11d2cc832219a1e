import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { VFile } from 'vfile';
import { reservedSlugs } from '../links';
import { decodeUtf8 } from './decode-utf8';
import { createLocator } from './locate';
import { reportControlCharacters } from './report-control-characters';
import { hasErrors, reportFault } from './report-fault';
import { codeOf, LeavesContent, NotAFile, reportUnread } from './report-unread';
import { id as idSchema } from './schemas';
import {
  type EssayFileName,
  type EssayFolder,
  essayFileNames,
  type ImageFile,
  readingsFileName,
  type SourceTree,
  settingsFileName,
  type TermFile,
} from './source-tree';
import { mendFolders } from './write-files';

/**
 * Reads the content folder `root`, and is the only module that does. What cannot be read, is not UTF-8, is missing
 * or is not known is reported on its file; nothing is thrown.
 */
export async function readContent(root: string): Promise<SourceTree> {
  // What a write that was cut off has left is put right before anything is read; where nothing may be written, as it is.
  await mendFolders(join(root, 'essays')).catch(() => {});
  const reader = new ContentReader(root);
  const names = await reader.reportStrays('', ['README.md', settingsFileName, 'essays', 'glossary']);
  if (hasErrors(reader.files)) return { essays: [], terms: [], files: reader.files };
  const settings = names.includes(settingsFileName) ? await reader.read(settingsFileName) : undefined;
  const essays: EssayFolder[] = [];
  for (const slug of await reader.list('essays', true)) {
    if (await reader.isFolder(`essays/${slug}`)) essays.push(await readEssay(reader, slug));
  }
  const terms: TermFile[] = [];
  for (const name of await reader.list('glossary', false)) {
    const path = `glossary/${name}`;
    if (!name.endsWith('.yaml')) reader.reportStray(path, 'glossary/<term>.yaml');
    else {
      const id = name.slice(0, -'.yaml'.length);
      const file = await reader.read(path);
      reportName(file, id);
      terms.push({ id, file });
    }
  }
  terms.sort((a, b) => compare(a.id, b.id));
  return { essays, terms, ...(settings && { settings }), files: reader.files };
}

/** Reads some essays alone, which have to be in the content folder `root`, as `readContent` does. */
export async function readEssays(
  root: string,
  slugs: readonly string[],
): Promise<Pick<SourceTree, 'essays' | 'files'>> {
  const reader = new ContentReader(root);
  const essays: EssayFolder[] = [];
  for (const slug of slugs) essays.push(await readEssay(reader, slug));
  return { essays, files: reader.files };
}

async function readEssay(reader: ContentReader, slug: string): Promise<EssayFolder> {
  const folder = `essays/${slug}`;
  const names = await reader.reportStrays(folder, [...essayFileNames, readingsFileName, 'images']);
  const read = (name: EssayFileName) =>
    reader.read(`${folder}/${name}`, name === 'ledger.yaml' && !names.includes(name));
  const files = {
    'essay.yaml': await read('essay.yaml'),
    'ja.md': await read('ja.md'),
    'en.md': await read('en.md'),
    'annotations.yaml': await read('annotations.yaml'),
    'ledger.yaml': await read('ledger.yaml'),
  };
  const readings = names.includes(readingsFileName)
    ? await reader.read(`${folder}/${readingsFileName}`)
    : undefined;
  reportName(files['essay.yaml'], slug);
  if (reservedSlugs.includes(slug)) {
    reportFault(files['essay.yaml'], 'file-name', `Unexpected slug \`${slug}\`, expected one that is free`, {
      note: 'That address belongs to another page of the site; rename the folder.',
    });
  }
  return {
    slug,
    files,
    ...(readings && { readings }),
    images: names.includes('images') ? await readImages(reader, folder) : [],
  };
}

async function readImages(reader: ContentReader, folder: string): Promise<ImageFile[]> {
  const images: ImageFile[] = [];
  if (!(await reader.isFolder(`${folder}/images`))) return images;
  for (const name of await reader.list(`${folder}/images`, true)) {
    if (imageName.test(name)) images.push({ name, ...(await reader.readImage(`${folder}/images/${name}`)) });
    else
      reader.reportStray(
        `${folder}/images/${name}`,
        'a lower-case name like loop.ja.svg, or .png, .jpg, .webp, .avif',
      );
  }
  return images;
}

/** What an image may be called: a part of addresses, so as plain as ids, with the language or the like between dots. */
const imageName = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*\.(?:avif|jpe?g|png|svg|webp)$/;

/** In bytes: more than this keeps readers waiting; much more is not read at all. */
const heavyImage = 1_000_000;
const heaviestImage = 16_000_000;

function reportName(file: VFile, name: string): void {
  if (idSchema.safeParse(name).success) return;
  reportFault(
    file,
    'file-name',
    `Unexpected name \`${name}\`, expected lower-case letters, digits and single hyphens, beginning with a letter`,
    { note: 'Rename it, for example to `ai-layers`: the name is part of addresses that last.' },
  );
}

class ContentReader {
  readonly files: VFile[] = [];
  readonly #root: string;
  #realRoot: string | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** The names in a folder, but for hidden ones, in code unit order. */
  async list(folder: string, isRequired: boolean): Promise<string[]> {
    try {
      await this.#assertInside(folder);
      const names = await readdir(this.#absolute(folder));
      return names.filter((name) => !name.startsWith('.')).sort(compare);
    } catch (error) {
      if (isRequired || codeOf(error) !== 'ENOENT') reportUnread(this.#file(folder), error, 'a folder');
      return [];
    }
  }

  async isFolder(path: string): Promise<boolean> {
    try {
      await this.#assertInside(path);
      if ((await stat(this.#absolute(path))).isDirectory()) return true;
      this.reportStray(path, 'essays/<slug>/ (a folder)');
    } catch (error) {
      reportUnread(this.#file(path), error, 'a folder');
    }
    return false;
  }

  /** The file with its text; without, and with the fault reported, where it cannot be read. */
  async read(path: string, mayBeMissing = false): Promise<VFile> {
    const file = this.#file(path);
    if (mayBeMissing) return file;
    try {
      await this.#assertInside(path);
      // What is no plain file (a pipe, a device) might never end.
      if (!(await stat(this.#absolute(path))).isFile()) throw new NotAFile();
      const decoded = decodeUtf8(await readFile(this.#absolute(path)));
      if ('text' in decoded) {
        file.value = decoded.text;
        reportControlCharacters(file);
      } else {
        const { textBeforeFault } = decoded;
        reportFault(file, 'encoding', 'Unexpected byte, expected text in UTF-8', {
          place: createLocator(textBeforeFault)(textBeforeFault.length),
          note: 'Save the file as UTF-8 in your editor.',
        });
      }
    } catch (error) {
      reportUnread(file, error, 'a file');
    }
    return file;
  }

  /** The image with its bytes; without, and with the fault reported, where it cannot be read or is too heavy. */
  async readImage(path: string): Promise<Omit<ImageFile, 'name'>> {
    const file = this.#file(path);
    try {
      await this.#assertInside(path);
      const found = await stat(this.#absolute(path));
      if (!found.isFile()) throw new NotAFile();
      if (found.size > heavyImage) {
        const isWarning = found.size <= heaviestImage;
        const megabytes = (found.size / 1_000_000).toFixed(1);
        const most = (isWarning ? heavyImage : heaviestImage) / 1_000_000;
        reportFault(file, 'image-heavy', `Unexpected ${megabytes} MB, expected at most ${most} MB`, {
          note: 'Save it smaller, or as WebP or AVIF: every reader loads it.',
          isWarning,
        });
        if (!isWarning) return { file, contents: undefined };
      }
      return { file, contents: await readFile(this.#absolute(path)) };
    } catch (error) {
      reportUnread(file, error, 'an image');
      return { file, contents: undefined };
    }
  }

  /** Warns of whatever a folder holds besides `known`; returns all its names. */
  async reportStrays(folder: string, known: readonly string[]): Promise<string[]> {
    const names = await this.list(folder, true);
    for (const name of names) {
      if (!known.includes(name)) this.reportStray(folder ? `${folder}/${name}` : name, known.join(', '));
    }
    return names;
  }

  reportStray(path: string, expected: string): void {
    reportFault(this.#file(path), 'file-stray', `Unexpected file, expected ${expected}`, {
      note: 'It is not read. Rename it if it should be, or move it out of the content folder.',
      isWarning: true,
    });
  }

  async #assertInside(path: string): Promise<void> {
    this.#realRoot ??= await realpath(this.#root);
    const real = await realpath(this.#absolute(path));
    if (real !== this.#realRoot && !real.startsWith(this.#realRoot + sep)) throw new LeavesContent();
  }

  #absolute(path: string): string {
    return resolve(this.#root, path);
  }

  #file(path: string): VFile {
    const absolute = this.#absolute(path);
    const typed = relative('', absolute);
    const file = new VFile({ path: typed === '' || typed.startsWith('..') ? join(this.#root, path) : typed });
    this.files.push(file);
    return file;
  }
}

/** Code unit order, which is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
