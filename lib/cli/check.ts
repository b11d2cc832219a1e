import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { checkContent } from '../check/check-content';
import { didYouMean } from '../check/did-you-mean';
import { acceptSegments } from '../content/accept-segments';
import { hasErrors } from '../content/report-fault';
import { retireSegment } from '../content/retire-segment';
import type { EssaySources, Sources } from '../content/sources';
import { spokenIn } from '../content/spoken-in';
import type { Localized } from '../model';

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
  const { root, essay, accepting, retirement } = options;
  let sources = await checkContent(root);
  const slugs = sources.essays.map(({ slug }) => slug);
  if (essay !== undefined && !slugs.includes(essay)) {
    err(
      `Unexpected essay ${essay}, expected one in ${root}/essays. ${didYouMean(essay, slugs, `Write one of ${slugs.join(', ') || 'none'}.`)}\n`,
    );
    return 2;
  }

  let refused = false;
  if (accepting || retirement) {
    const accept = () => {
      const chosen = [chosenEssays(sources, essay), chosenFiles(sources, essay)] as const;
      return retirement
        ? retireSegment(...chosen, retirement)
        : acceptSegments(...chosen, { ...accepting, today: surroundings.today });
    };
    let result = await accept();
    const written = [...result.written];
    // Another writes at the same time; what it wrote is to stay.
    while (result.isOutdated) {
      sources = await checkContent(root);
      result = await accept();
      written.push(...result.written);
    }
    refused = result.refusal !== undefined;
    if (result.refusal !== undefined)
      err(`Nothing was ${retirement ? 'retired' : 'accepted'}: ${result.refusal}\n`);
    for (const { path, count } of written)
      out(`Recorded ${retirement ? 'a retirement' : `${count} segments`} in ${path}\n`);
    if (written.length > 0) sources = await checkContent(root);
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
        because: { type: 'string', multiple: true },
        by: { type: 'string' },
        different: { type: 'string', multiple: true },
        essay: { type: 'string' },
        help: { type: 'boolean', default: false },
        into: { type: 'string', multiple: true },
        removed: { type: 'boolean', default: false },
        retire: { type: 'string' },
        root: { type: 'string', default: 'content' },
        same: { type: 'string', multiple: true },
      },
    });
    const {
      accept,
      because,
      by,
      different,
      essay,
      help: wantsHelp,
      into,
      removed,
      retire,
      root,
      same,
    } = values;
    const all = values['accept-all'];
    const asked = Object.entries({
      '--accept': accept,
      '--accept-all': all || undefined,
      '--different': different,
      '--same': same,
      '--retire': retire,
    }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    const named = accept ?? different ?? same;
    if (!named && !into && positionals.length > 0)
      return `Unexpected ${positionals[0]}, expected options alone.`;
    if (asked.length > 1) return `Unexpected ${asked[0]} beside ${asked[1]}, expected one of the two.`;
    if (by !== undefined && (asked.length === 0 || retire !== undefined))
      return 'Unexpected --by, expected --accept, --accept-all, --different or --same with it.';
    if (by?.trim() === '') return 'Unexpected empty --by, expected a name.';
    if (different && !because) return 'Unexpected --different alone, expected --because "why" with it.';
    if (because && !different && retire === undefined)
      return 'Unexpected --because, expected --different or --retire with it.';
    if ((into || removed) && retire === undefined)
      return `Unexpected ${into ? '--into' : '--removed'}, expected --retire with it.`;
    if (retire !== undefined && !into)
      return 'Unexpected --retire alone, expected --into with the ids that took its place.';
    const reasons = because && readReasons(because);
    if (typeof reasons === 'string') return reasons;
    const retirement = retire !== undefined && {
      id: retire,
      into: [...(into ?? []), ...positionals],
      isRemoved: removed,
      because: reasons,
    };
    const accepting = asked.length > 0 &&
      !retirement && {
        ids: named && [...named, ...positionals],
        ...(by !== undefined && { by: by.trim() }),
        ...(reasons && { different: { because: reasons } }),
        ...(same && { different: false as const }),
      };
    return {
      help: wantsHelp,
      root,
      essay,
      accepting: accepting || undefined,
      retirement: retirement || undefined,
    };
  } catch (error) {
    if (error instanceof TypeError) return error.message;
    throw error;
  }
}

/** Reasons by the language that each is written in, which its script tells; or what is wrong with them. */
function readReasons(reasons: readonly string[]): Partial<Localized> | string {
  const read: { ja?: string; en?: string } = {};
  for (const reason of reasons.map((text) => text.trim())) {
    if (reason === '') return 'Unexpected empty --because, expected a reason.';
    const language = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(reason) ? 'ja' : 'en';
    if (read[language] !== undefined)
      return 'Unexpected second --because in one language, expected one in each at most.';
    read[language] = reason;
  }
  return spokenIn(read);
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
