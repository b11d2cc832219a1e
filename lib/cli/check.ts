import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { checkContent } from '../check/check-content';
import { didYouMean } from '../check/did-you-mean';
import { acceptSegments } from '../content/accept-segments';
import { hasErrors } from '../content/report-fault';
import type { EssaySources, Sources } from '../content/sources';

const help = `npm run check [-- <options>]

Reports every fault of the content with its place and its mend, and whether any keeps it from being published.

  --essay <slug>     look at this essay alone
  --accept <id> …    record these segments in the ledger, each with the source that its translation was made from
  --accept-all       record all segments
  --by <name>        who has read the accepted translations against their source
  --root <folder>    where the content is (content)
  --help             show this

Exit code: 0 nothing but warnings, 1 errors, or nothing could be accepted, 2 wrong usage.
`;

/** Where a command writes to, and what day it is (2026-11-23). */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: string;
}

/** Runs `npm run check` with its arguments; gives the exit code. */
export async function check(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const options = readOptions(args);
  if (typeof options === 'string') {
    err(`${options}\nnpm run check -- --help shows the options.\n`);
    return 2;
  }
  if (options.help) {
    out(help);
    return 0;
  }
  const { root, essay, accepting } = options;
  let sources = await checkContent(root);
  const slugs = sources.essays.map(({ slug }) => slug);
  if (essay !== undefined && !slugs.includes(essay)) {
    err(
      `Unexpected essay ${essay}, expected one in ${root}/essays. ${didYouMean(essay, slugs, `Write one of ${slugs.join(', ') || 'none'}.`)}\n`,
    );
    return 2;
  }

  let refused = false;
  if (accepting) {
    const result = await acceptSegments(chosenEssays(sources, essay), chosenFiles(sources, essay), {
      ...accepting,
      today: surroundings.today,
    });
    refused = result.refusal !== undefined;
    if (result.refusal !== undefined) err(`Nothing was accepted: ${result.refusal}\n`);
    for (const { path, count } of result.written) out(`Recorded ${count} segments in ${path}\n`);
    if (result.written.length > 0) sources = await checkContent(root);
  }
  const files = chosenFiles(sources, essay);
  if (files.some(({ messages }) => messages.length > 0))
    err(`${reporter(files, { quiet: true, verbose: true })}\n`);
  out(`${summarise(sources, chosenEssays(sources, essay), files)}\n`);
  return refused || hasErrors(files) ? 1 : 0;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        accept: { type: 'string', multiple: true },
        'accept-all': { type: 'boolean', default: false },
        by: { type: 'string' },
        essay: { type: 'string' },
        help: { type: 'boolean', default: false },
        root: { type: 'string', default: 'content' },
      },
    });
    const { accept, by, essay, help: wantsHelp, root, 'accept-all': all } = values;
    if (!accept && positionals.length > 0) return `Unexpected ${positionals[0]}, expected options alone.`;
    if (accept && all) return 'Unexpected --accept beside --accept-all, expected one of the two.';
    if (by !== undefined && !accept && !all)
      return 'Unexpected --by, expected --accept or --accept-all with it.';
    if (by?.trim() === '') return 'Unexpected empty --by, expected a name.';
    const ids = accept && [...accept, ...positionals];
    const accepting = (all || ids) && { ids, ...(by !== undefined && { by: by.trim() }) };
    return { help: wantsHelp, root, essay, accepting: accepting || undefined };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

function chosenEssays({ essays }: Sources, slug: string | undefined): EssaySources[] {
  return essays.filter((essay) => slug === undefined || essay.slug === slug);
}

function chosenFiles(sources: Sources, slug: string | undefined): VFile[] {
  if (slug === undefined) return [...sources.files];
  return chosenEssays(sources, slug).flatMap(({ essay, prose, annotations, ledger, images }) => [
    essay.file,
    prose.ja.file,
    prose.en.file,
    annotations.file,
    ledger.file,
    ...images.map(({ file }) => file),
  ]);
}

function summarise({ terms }: Sources, essays: readonly EssaySources[], files: readonly VFile[]): string {
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter(({ fatal }) => fatal === true).length;
  const passages = essays.reduce((sum, { essay, prose }) => {
    return sum + (prose[essay.data?.source ?? 'ja'].prose?.places.size ?? 0);
  }, 0);
  const looked = `${count(essays.length, 'essay')} (${count(passages, 'passage')}) and ${count(terms.length, 'term')}`;
  return `Checked ${looked}: ${count(errors, 'error')}, ${count(messages.length - errors, 'warning')}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await check(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // The author's day, which may not be that of Greenwich.
    today: new Date().toLocaleDateString('sv-SE'),
  });
}
