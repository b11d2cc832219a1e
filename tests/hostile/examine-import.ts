import type { VFile } from 'vfile';
import { hasErrors } from '@/lib/content/report-fault';
import { essayFileNames } from '@/lib/content/source-tree';
import type { ImportedPair } from '@/lib/import/import-block';
import { importEssay } from '@/lib/import/import-essay';
import { type GivenFile, readText } from '@/lib/import/read-text';
import { linkFrom } from '@/lib/import/reading-context';
import { type Language, languages } from '@/lib/model';
import { type Examined, examineTree, refusalsOf } from './examine-tree';
import { makeTree } from './make-tree';
import { messageFaults } from './message-faults';

/** What became of texts that were imported. */
export interface ExaminedImport extends Examined {
  /** The essay's files as they would be written; absent where the texts were refused. */
  readonly written: ReadonlyMap<string, string> | undefined;
}

/**
 * Imports texts as `npm run import` does, but for the disk, as the only essay of a library, and takes what would be
 * written all the way to HTML. What is written has to pass the check, but for faults of the author's wording.
 */
export function examineImport(given: Partial<Record<Language, GivenFile>>): ExaminedImport {
  const read = languages.flatMap((language) => {
    const file = given[language];
    if (!file) return [];
    const link = linkFrom(undefined, Buffer.from(file.bytes).toString());
    const image = () => ({ refusal: 'that is not there' });
    return [{ language, ...readText(file, { language, image, link }) }];
  });
  const files: VFile[] = read.map(({ file }) => file);
  const faults = messageFaults(files);
  const refused = {
    faults,
    files,
    refusals: refusalsOf(files),
    library: undefined,
    pages: [],
    written: undefined,
  };
  if (read.length === 0 || hasErrors(files)) return refused;
  const texts: ImportedPair = Object.fromEntries(
    read.flatMap(({ language, text }) => (text ? [[language, text]] : [])),
  );
  const plan = importEssay({
    texts,
    source: read[0]?.language ?? 'ja',
    today: '2026-12-01',
    terms: [],
    retire: new Map(),
  });
  if (!plan.files) return { ...refused, faults: [...faults, 'import that found no way to write the text'] };
  const written = new Map(
    essayFileNames.map((name) => [`essays/essay/${name}`, plan.files?.get(name) ?? '']),
  );
  const examined = examineTree(makeTree(written));
  return {
    ...examined,
    faults: [...faults, ...examined.faults],
    files: [...files, ...examined.files],
    written,
  };
}
