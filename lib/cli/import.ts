import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { checkLibrary } from '../check/check-library';
import { didYouMean } from '../check/did-you-mean';
import { filesOfEssay } from '../content/files-of-essay';
import { parseSources } from '../content/parse-sources';
import { readContent } from '../content/read-content';
import { hasErrors } from '../content/report-fault';
import { codeOf } from '../content/report-unread';
import type { EssaySources, Sources } from '../content/sources';
import { toTerm } from '../content/to-term';
import { writeFiles } from '../content/write-files';
import { checkPlanned } from '../import/check-planned';
import { createImageGatherer, type ImageGatherer, readImages } from '../import/gather-images';
import type { ImportedPair, ImportedText } from '../import/import-block';
import { type ExistingEssay, type ImportPlan, importEssay } from '../import/import-essay';
import { readExisting } from '../import/read-existing';
import { guessLanguage, readText } from '../import/read-text';
import { linkFrom } from '../import/reading-context';
import { reportImport } from '../import/report-import';
import { showPairing, toParts } from '../import/show-pairing';
import { counterpart, type Language, languages } from '../model';
import { type ImportOptions, importHelp, readImportOptions } from './import-options';
import { findReturned, importReturned } from './import-returned';

/** Where a command writes to, how wide that is, and what day it is (2026-11-23). */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: string;
  /** Columns of the terminal. */
  readonly width?: number;
}

/** Runs `npm run import` with its arguments; gives the exit code. */
export async function importText(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err, today } = surroundings;
  const options = readImportOptions(args);
  if (typeof options === 'string') {
    err(`${options}\nnpm run import -- --help shows the options.\n`);
    return 2;
  }
  if (options.help) {
    out(importHelp);
    return 0;
  }
  const { root, slug, isDryRun, isJson } = options;
  const returned = await findReturned([...options.paths, ...Object.values(options.named)]);
  if (returned && !isJson) return importReturned(returned, options, surroundings);
  if (slug === '' && !isDryRun) {
    err(
      'Unexpected lack of --as, expected the name that the essay shall have: --as <slug>.\nnpm run import -- --help shows the options.\n',
    );
    return 2;
  }
  const images = createImageGatherer();
  const given = await readGiven(options, images);
  if (typeof given === 'string') {
    err(`${given}\n`);
    return 1;
  }
  const files = Object.values(given).map(({ file }) => file);
  if (files.some(({ messages }) => messages.length > 0)) err(`${reporter(files, { verbose: true })}\n`);
  if (hasErrors(files)) {
    err('Nothing was written.\n');
    return 1;
  }
  const texts: ImportedPair = Object.fromEntries(
    Object.entries(given).flatMap(([language, { text }]) => (text ? [[language, text]] : [])),
  );

  const tree = await readContent(root);
  const sources = parseSources(tree);
  const essay = sources.essays.find((other) => other.slug === slug);
  const fault = essay ? faultOf(sources, essay) : undefined;
  if (fault !== undefined && !isDryRun) {
    err(`${fault}\nNothing was written.\n`);
    return 1;
  }
  const existing = essay && fault === undefined ? readExisting(essay) : undefined;
  const source =
    options.source ??
    existing?.sources.essay.data?.source ??
    texts.ja?.matter.language ??
    (texts.ja ? 'ja' : 'en');
  const blocks = languages.reduce((sum, language) => sum + (texts[language]?.blocks.length ?? 0), 0);
  if (blocks > many) err(`Pairing ${blocks} blocks …\n`);
  const plan = importEssay({
    texts,
    source,
    today,
    terms: sources.terms.flatMap(({ id, term }) => (term.data ? toTerm(id, term.data) : [])),
    existing,
    retire: options.retire,
  });

  if (isDryRun) {
    if (isJson) out(`${JSON.stringify({ beads: toParts(plan.beads, plan.blocks) })}\n`);
    else out(`${showPairing(plan.beads, plan.blocks, surroundings.width ?? 100)}\n`);
    if (!isJson) out(`\nNothing was written: this was a dry run.\n`);
    return 0;
  }
  const refusal = refuse(plan, options, existing);
  if (refusal !== undefined || !plan.files) {
    err(
      `${refusal ?? 'The text could not be written so that it reads the same; this is a fault of the import.'}\nNothing was written.\n`,
    );
    return 1;
  }
  const folder = join(root, 'essays', slug);
  const shown = await readImages(images.gathered);
  const checked = checkPlanned(
    tree,
    slug,
    folder,
    plan.files,
    images.gathered.map(({ name, path }) => ({
      name,
      file: new VFile({ path }),
      contents: shown.get(`images/${name}`),
    })),
  );
  if (hasErrors(checked)) {
    err(
      `${reporter(checked, { quiet: true, verbose: true })}\nNothing was written: mend this in the text first.\n`,
    );
    return 1;
  }
  if (!options.isForced) {
    for (const [path, contents] of shown) {
      const known = await readFile(join(folder, path)).catch(() => undefined);
      if (!known || known.equals(contents)) continue;
      err(
        `Unexpected other image ${join(folder, path)}, expected the same one: rename yours, or use --force.\nNothing was written.\n`,
      );
      return 1;
    }
  }
  try {
    await writeFiles(folder, new Map<string, string | Uint8Array>([...plan.files, ...shown]));
  } catch (error) {
    err(`${folder} could not be written (${error}); it is as it was.\n`);
    return 1;
  }
  out(
    reportImport(plan, {
      slug,
      folder,
      root,
      texts,
      source,
      isNew: existing === undefined,
      width: surroundings.width ?? 100,
    }),
  );
  return 0;
}

/** With more blocks than this, pairing may take longer than a second. */
const many = 600;

type Given = Partial<Record<Language, { readonly file: VFile; readonly text: ImportedText | undefined }>>;

/** The files, read, each as the language that it was named for or looks like; or why they could not be. */
async function readGiven(options: ImportOptions, images: ImageGatherer): Promise<Given | string> {
  const read: { path: string; bytes: Buffer; language: Language | undefined }[] = [];
  const wanted = [
    ...options.paths.map((path) => ({ path, language: undefined })),
    ...languages.flatMap((language) => {
      const path = options.named[language];
      return path === undefined ? [] : [{ path, language }];
    }),
  ];
  for (const { path, language } of wanted) {
    try {
      read.push({ path, language, bytes: await readFile(path) });
    } catch (error) {
      return codeOf(error) === 'ENOENT'
        ? `Unexpected absence of ${path}, expected a text. A language that there is no text in yet is left out.`
        : `Unexpected ${path} that cannot be read (${codeOf(error) ?? error}), expected a text.`;
    }
  }
  const guesses = read.map(({ bytes, language }) => language ?? guessLanguage(bytes));
  const given: Given = {};
  for (const [index, { path, bytes }] of read.entries()) {
    const other = guesses[1 - index];
    const language = guesses[index] ?? (other ? counterpart(other) : 'ja');
    if (given[language]) {
      return `Unexpected second text in ${languageNames[language]}, ${path}, expected one in ${languageNames[counterpart(language)]}. If it is: --${counterpart(language)} ${path}`;
    }
    given[language] = readText(
      { path, bytes },
      {
        language,
        image: (address) => {
          const image = images.take(address, path);
          return 'refusal' in image ? image : { url: `images/${image.name}` };
        },
        link: linkFrom(options.base, bytes.toString()),
      },
    );
  }
  return given;
}

const languageNames = { ja: 'Japanese', en: 'English' } as const;

/** What keeps an essay from being imported into: errors of its own. */
function faultOf(sources: Sources, essay: EssaySources): string | undefined {
  checkLibrary(sources);
  const files = filesOfEssay(essay);
  if (!hasErrors(files)) return undefined;
  return `${reporter(files, { quiet: true, verbose: true })}\nFirst mend the essay as it stands: npm run check -- --essay ${essay.slug}`;
}

/** An essay of which less than this share of the passages is found again is another one. */
const leastKept = 1 / 3;

/** Why a plan must not be carried out, and what to do about it. */
function refuse(
  { vanished, misnamed, before, recognised, passages }: ImportPlan,
  { isForced, slug }: ImportOptions,
  existing: ExistingEssay | undefined,
): string | undefined {
  const now = new Set(passages.order);
  const { found, of } = recognised;
  if (existing && !isForced && found < leastKept * of) {
    return `Unexpected text: of ${of} passages of ${slug}, ${found} are in it, expected an edition of the same text. Choose another name with --as, or use --force.`;
  }
  const [wrong] = misnamed;
  if (wrong) {
    const [id, successor] = wrong;
    if (now.has(id))
      return `Unexpected --retire ${id}=${successor}, expected a passage that is gone: ${id} is in the text.`;
    if (!before.has(id))
      return `Unexpected --retire ${id}=${successor}, expected a passage of ${slug}. ${didYouMean(
        id,
        vanished.map((each) => each.id),
        'Take it out.',
      )}`;
    return `Unexpected successor ${successor} of ${id}, expected a passage of the text. ${didYouMean(successor, now, 'Name one that stands in it.')}`;
  }
  if (vanished.length === 0) return undefined;
  const lines = vanished.map(({ id, text, proposed }) => `  --retire ${id}=${proposed}   (“${text}”)`);
  return `${vanished.length} ${vanished.length === 1 ? 'passage is' : 'passages are'} gone, and ${vanished.length === 1 ? 'its address has' : 'their addresses have'} to lead somewhere. Add, with another id after = where you know better:\n${lines.join('\n')}\nor all of these at once:\n  --retire proposed`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await importText(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // The author's day, which may not be that of Greenwich.
    today: new Date().toLocaleDateString('sv-SE'),
    width: process.stdout.columns ?? 100,
  });
}
