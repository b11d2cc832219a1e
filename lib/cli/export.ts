/** `npm run export`: writes essays in the forms that other tools open. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { reporter } from 'vfile-reporter';
import { didYouMean } from '../check/did-you-mean';
import { loadLibrary } from '../content/load-library';
import { formats } from '../exchange/formats';
import { gatherEssay } from '../exchange/gather-essay';

const help = `npm run export -- [<essay> …] [--format <format>] [--to <folder>]

Writes essays (all of them, unless some are named) in forms that other tools open, and that npm run import takes back
with every id, text and state. The published site holds the same files.

  --format <format>  one form alone:
${formats.map(({ id, about }) => `                       ${id.padEnd(10)} ${about}`).join('\n')}
  --to <folder>      where to write them (exports)
  --force            put them in the place of files that are there
  --root <folder>    where the content is (content)
  --help             show this

Exit code: 0 written, 1 the content has faults, or a file is in the way, and nothing was written, 2 wrong usage.
`;

export interface ExportSurroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs `npm run export` with its arguments; gives the exit code. */
export async function exportEssays(
  args: readonly string[],
  { out, err }: ExportSurroundings,
): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    err(`${options}\nnpm run export -- --help shows the options.\n`);
    return 2;
  }
  if (options.help) {
    out(help);
    return 0;
  }
  const { slugs, chosen, to, root, force } = options;
  const { library, essays, files } = await loadLibrary(root);
  if (!library) {
    err(`${reporter(files, { quiet: true, verbose: true })}\nNothing was written: first mend the content.\n`);
    return 1;
  }
  const known = essays.map(({ slug }) => slug);
  const unknown = slugs.find((slug) => !known.includes(slug));
  if (unknown !== undefined) {
    const mend = didYouMean(unknown, known, `Write one of ${known.join(', ') || 'none'}.`);
    err(`Unexpected essay ${unknown}, expected one in ${root}/essays. ${mend}\n`);
    return 2;
  }

  const written = library.essays.flatMap((essay) => {
    const sources = essays.find(({ slug }) => slug === essay.slug);
    if (!sources || (slugs.length > 0 && !slugs.includes(essay.slug))) return [];
    const gathered = gatherEssay(sources, essay);
    return chosen.flatMap((format) => format.write(gathered));
  });
  try {
    await writeAll(to, written, force);
  } catch (error) {
    err(
      `${error instanceof Error ? error.message : error}\nTake what is in the way elsewhere, choose another folder with --to, or put --force.\n`,
    );
    return 1;
  }
  for (const { path } of written) out(`${join(to, path)}\n`);
  return 0;
}

/** Nothing is written where a file is in the way of any, unless `force` says so. */
async function writeAll(
  folder: string,
  files: readonly { readonly path: string; readonly contents: string }[],
  force: boolean,
): Promise<void> {
  const taken = files.map(({ path }) => join(folder, path)).filter((path) => existsSync(path));
  if (taken.length > 0 && !force)
    throw new Error(`Unexpected file ${taken.join(', ')}, expected none there.`);
  for (const { path, contents } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        to: { type: 'string', default: 'exports' },
        root: { type: 'string', default: 'content' },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { format, ...rest } = values;
    const chosen = formats.filter(({ id }) => format === undefined || id === format);
    if (chosen.length === 0) {
      const ids = formats.map(({ id }) => id);
      return `Unexpected format ${format}, expected ${ids.join(' or ')}.`;
    }
    return { ...rest, chosen, slugs: positionals };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await exportEssays(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
}
