import { pathToFileURL } from 'node:url';
import type { VFile } from 'vfile';
import { checkContent } from '../check/check-content';
import { didYouMean } from '../check/did-you-mean';
import { type FaultRecord, gatherFaults } from '../check/report/gather-faults';
import { jsonReport, type Looked } from '../check/report/json-report';
import { listRules } from '../check/report/list-rules';
import { sarifReport } from '../check/report/sarif-report';
import { textReport } from '../check/report/text-report';
import { ruleInfos } from '../check/rule-infos';
import { acceptSegments } from '../content/accept-segments';
import { filesOfEssay } from '../content/files-of-essay';
import { hasErrors } from '../content/report-fault';
import { retireSegment } from '../content/retire-segment';
import type { Severity } from '../content/severity';
import type { EssaySources, Sources } from '../content/sources';
import { countOf } from '../text/count-of';
import { type CheckOptions, readCheckOptions } from './check-options';
import { watchFolder } from './watch-folder';

const help = `npm run check [-- <options>]

Reports every fault of the content with its place and its mend, and whether any keeps it from being published.

  --essay <slug>     look at this essay alone
  --accept <id> …    record these segments in the ledger, each with the source that its translation was made from
  --accept-all       record all segments
  --by <name>        who has read the accepted translations against their source
  --different <id> … record them as differing from their source on purpose, which is no fault
  --because <why>    … and why, for readers (also with --retire); in Japanese, in English, or once in each
  --same <id> …      record that they differ no longer
  --retire <id>      record where the address of a passage that is gone leads, …
  --into <id> …      … which is to these, the first before all
  --removed          … for want of anything that took its place
  --format <format>  text for people (the default), json, or sarif for CI and editors; these go to standard output alone
  --watch            check again whenever something is saved, until Ctrl-C
  --rules            list the rules, what each is for, and how much its faults matter
  --root <folder>    where the content is (content)
  --help             show this

How much the faults of a rule matter is set in content/check.yaml, and a passage is excepted from a rule in
annotations.yaml; content/README.md tells how.

Exit code: 0 nothing but warnings, 1 errors, or nothing could be accepted, 2 wrong usage. With --watch, that of the last
check.
`;

/** Where a command writes to, and what day it is (2026-11-23). */
export interface Surroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: string;
  /** Whether what reads `err` shows colours, and how many cells wide it is. */
  readonly hasColor?: boolean;
  readonly columns?: number;
  /** Ends `--watch`. */
  readonly signal?: AbortSignal;
}

/** Runs `npm run check` with its arguments; gives the exit code. */
export async function check(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { out, err } = surroundings;
  const options = readCheckOptions(args);
  if (typeof options === 'string') {
    err(`${options}\nnpm run check -- --help shows the options.\n`);
    return 2;
  }
  if (options.help) {
    out(help);
    return 0;
  }
  if (options.rules) {
    out(listRules(ruleInfos.values()));
    return 0;
  }
  return options.watch ? watchContent(options, surroundings) : (await checkOnce(options, surroundings)).code;
}

/** Checks and reports once; gives the exit code and what was found. */
async function checkOnce(
  { root, essay, format, accepting, retirement }: CheckOptions,
  surroundings: Surroundings,
): Promise<{ code: number; faults: readonly FaultRecord[] }> {
  const { out, err, today } = surroundings;
  let sources = await checkContent(root, today);
  const slugs = sources.essays.map(({ slug }) => slug);
  if (essay !== undefined && !slugs.includes(essay)) {
    err(
      `Unexpected essay ${essay}, expected one in ${root}/essays. ${didYouMean(essay, slugs, `Write one of ${slugs.join(', ') || 'none'}.`)}\n`,
    );
    return { code: 2, faults: [] };
  }

  // What is read by machines stands on standard output alone.
  const tell = format === 'text' ? out : err;
  let refused = false;
  if (accepting || retirement) {
    const accept = () => {
      const chosen = [chosenEssays(sources, essay), chosenFiles(sources, essay)] as const;
      return retirement
        ? retireSegment(...chosen, retirement)
        : acceptSegments(...chosen, { ...accepting, today });
    };
    let result = await accept();
    const written = [...result.written];
    // Another writes at the same time; what it wrote is to stay.
    while (result.isOutdated) {
      sources = await checkContent(root, today);
      result = await accept();
      written.push(...result.written);
    }
    refused = result.refusal !== undefined;
    if (result.refusal !== undefined)
      err(`Nothing was ${retirement ? 'retired' : 'accepted'}: ${result.refusal}\n`);
    for (const { path, count } of written)
      tell(`Recorded ${retirement ? 'a retirement' : `${count} segments`} in ${path}\n`);
    if (written.length > 0) sources = await checkContent(root, today);
  }
  const files = chosenFiles(sources, essay);
  const faults = gatherFaults(files);
  const looked = lookedAt(sources, chosenEssays(sources, essay));
  if (format === 'json') out(jsonReport(faults, looked));
  else if (format === 'sarif') out(sarifReport(faults, ruleInfos.values()));
  else if (faults.length > 0) {
    const texts = new Map(files.map((file) => [file.path, file.value && String(file)]));
    const { hasColor = false, columns = 100 } = surroundings;
    err(`${textReport(faults, { sourceOf: (path) => texts.get(path), hasColor, columns })}\n`);
  }
  tell(`${summarise(looked, faults)}\n`);
  return { code: refused || hasErrors(files) ? 1 : 0, faults };
}

/** Checks now and after every save, until the signal; gives the exit code of the last check. */
async function watchContent(options: CheckOptions, surroundings: Surroundings): Promise<number> {
  const { out, err, signal = new AbortController().signal } = surroundings;
  let last: Awaited<ReturnType<typeof checkOnce>> | undefined;
  const again = async () => {
    const before = last;
    if (before) out(`\n${new Date().toLocaleTimeString('sv-SE')}\n`);
    last = await checkOnce(options, surroundings);
    out(
      before ? `${difference(before.faults, last.faults)}\n` : `Watching ${options.root}. Ctrl-C ends it.\n`,
    );
  };
  try {
    await watchFolder(options.root, again, signal);
  } catch (error) {
    last ??= await checkOnce(options, surroundings);
    err(`${options.root} cannot be watched (${error instanceof Error ? error.message : error}).\n`);
    return Math.max(last.code, 1);
  }
  return (last ?? (await checkOnce(options, surroundings))).code;
}

/** How many faults have come and gone, wherever those that stayed have moved to. */
function difference(before: readonly FaultRecord[], after: readonly FaultRecord[]): string {
  const counts = new Map<string, number>();
  const add = ({ file, rule, message }: FaultRecord, change: number) => {
    const key = [file, rule, message].join('\n');
    counts.set(key, (counts.get(key) ?? 0) + change);
  };
  for (const fault of before) add(fault, -1);
  for (const fault of after) add(fault, 1);
  const changes = [...counts.values()];
  const come = changes.filter((change) => change > 0).reduce((sum, change) => sum + change, 0);
  const gone = -changes.filter((change) => change < 0).reduce((sum, change) => sum + change, 0);
  return come + gone === 0 ? 'Nothing new.' : `${gone} mended, ${come} new.`;
}

function chosenEssays({ essays }: Sources, slug: string | undefined): EssaySources[] {
  return essays.filter((essay) => slug === undefined || essay.slug === slug);
}

function chosenFiles(sources: Sources, slug: string | undefined): VFile[] {
  if (slug === undefined) return [...sources.files];
  return chosenEssays(sources, slug).flatMap((essay) => [
    ...filesOfEssay(essay),
    ...essay.images.map(({ file }) => file),
  ]);
}

function lookedAt({ terms }: Sources, essays: readonly EssaySources[]): Looked {
  const passages = essays.reduce((sum, { essay, prose }) => {
    return sum + (prose[essay.data?.source ?? 'ja'].prose?.places.size ?? 0);
  }, 0);
  return { essays: essays.length, passages, terms: terms.length };
}

function summarise({ essays, passages, terms }: Looked, faults: readonly FaultRecord[]): string {
  const of = (wanted: Severity) => faults.filter(({ severity }) => severity === wanted).length;
  const looked = `${countOf(essays, 'essay')} (${countOf(passages, 'passage')}) and ${countOf(terms, 'term')}`;
  const infos = of('info') > 0 ? `, ${of('info')} for information` : '';
  return `Checked ${looked}: ${countOf(of('error'), 'error')}, ${countOf(of('warning'), 'warning')}${infos}.`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  process.once('SIGTERM', () => interrupted.abort());
  process.exitCode = await check(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // The author's day, which may not be that of Greenwich.
    today: new Date().toLocaleDateString('sv-SE'),
    // https://no-color.org
    hasColor: process.stderr.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    columns: process.stderr.columns ?? 100,
    signal: interrupted.signal,
  });
}
