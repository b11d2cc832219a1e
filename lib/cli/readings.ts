/** `npm run readings`: proposes how the Japanese of essays is read, and notes who has reviewed it. */

import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from '../check/check-content';
import { didYouMean } from '../check/did-you-mean';
import { blockingFault } from '../content/accept-segments';
import { readingsFileName } from '../content/source-tree';
import type { EssaySources } from '../content/sources';
import { writeLedger } from '../content/write-ledger';
import { loadAnalyser } from '../readings/analyse';
import { proposePassages } from '../readings/propose-passages';
import { type ReadPassage, readPassages } from '../readings/read-passages';
import { refuseReview } from '../readings/refuse-review';
import { writeProposals, writeReviews } from '../readings/write-readings';
import { countOf } from '../text/count-of';
import { type ReadingsOptions, readReadingsOptions } from './readings-options';

const help = `npm run readings -- [<essay> …]
npm run readings -- --accept <id> … --by <name>

Proposes how the Japanese of essays (all of them, unless some are named) is read, in essays/<essay>/readings.yaml, for
each passage that has no readings, or whose text has changed since. Nothing that is there is lost: what you wrote for
a word is proposed for it again. Readers see no reading until someone has reviewed it.

  --accept <id> …    note that the readings of these passages have been read and found right
  --accept-all       … of all passages that have proposals
  --by <name>        … and who has read them
  --essay <slug>     which essay the passages are in, where several have one of that id
  --root <folder>    where the content is (content)
  --help             show this

Exit code: 0 done, 1 the content has faults, or readings that cannot be accepted, and nothing was written, 2 wrong usage.
`;

/** Where the command writes to, and what day it is (2026-11-23). */
export interface ReadingsSurroundings {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly today: string;
}

/** Runs `npm run readings` with its arguments; gives the exit code. */
export async function readings(args: readonly string[], surroundings: ReadingsSurroundings): Promise<number> {
  const { out, err } = surroundings;
  const options = readReadingsOptions(args);
  if (typeof options === 'string') {
    err(`${options}\nnpm run readings -- --help shows the options.\n`);
    return 2;
  }
  if (options.help) {
    out(help);
    return 0;
  }
  const { essays, files } = await checkContent(options.root, surroundings.today);
  const slugs = essays.map(({ slug }) => slug);
  for (const slug of [
    ...options.slugs,
    ...(options.review?.essay === undefined ? [] : [options.review.essay]),
  ]) {
    if (slugs.includes(slug)) continue;
    const mend = didYouMean(slug, slugs, `Write one of ${slugs.join(', ') || 'none'}.`);
    err(`Unexpected essay ${slug}, expected one in ${options.root}/essays. ${mend}\n`);
    return 2;
  }
  const fault = blockingFault(files);
  if (fault) {
    err(`Nothing was written: first mend the errors that npm run check reports (${fault.reason}).\n`);
    return 1;
  }
  const read = essays.map((essay) => ({
    essay,
    passages: essay.prose.ja.prose ? readPassages(essay.prose.ja.prose, essay.readings?.data) : [],
  }));
  return options.review
    ? accept(read, options.review, options.root, surroundings)
    : propose(read, options, surroundings);
}

interface ReadEssay {
  readonly essay: EssaySources;
  readonly passages: readonly ReadPassage[];
}

async function propose(
  essays: readonly ReadEssay[],
  { slugs, root }: ReadingsOptions,
  { out, err }: ReadingsSurroundings,
): Promise<number> {
  const chosen = essays.filter(({ essay }) => slugs.length === 0 || slugs.includes(essay.slug));
  const reviewed = essays.flatMap(({ passages }) => passages);
  const waiting = setTimeout(() => err('Loading the dictionary …\n'), 1000);
  const analyse = await loadAnalyser().catch(() => undefined);
  clearTimeout(waiting);
  if (!analyse) {
    err('Nothing was written: the analyser is not installed. npm install puts it there.\n');
    return 1;
  }
  for (const { essay, passages } of chosen) {
    const proposals = proposePassages(passages, reviewed, analyse);
    const path = pathOf(essay, root);
    if (proposals.size === 0) {
      out(`Nothing to propose for ${essay.slug}: every passage has readings for its text as it is.\n`);
      continue;
    }
    const before = essay.readings && String(essay.readings.file);
    const text = writeProposals(
      before,
      proposals,
      passages.map(({ id }) => id),
    );
    if (!(await writeLedger(path, text, before))) {
      err(`${path} was changed meanwhile; it stays as it is. Run this again.\n`);
      return 1;
    }
    const words = [...proposals.values()].reduce((sum, proposal) => sum + proposal.words.length, 0);
    out(`Proposed ${countOf(words, 'reading')} in ${countOf(proposals.size, 'passage')}: ${path}\n`);
  }
  out(
    'Read each sentence with its readings, mend them, then: npm run readings -- --accept <id> --by <your name>\n',
  );
  return 0;
}

async function accept(
  essays: readonly ReadEssay[],
  { ids, by, essay: slug }: NonNullable<ReadingsOptions['review']>,
  root: string,
  { out, err, today }: ReadingsSurroundings,
): Promise<number> {
  const chosen = essays.filter(({ essay }) => slug === undefined || essay.slug === slug);
  const refusals = refuseReview(
    chosen.map(({ essay, passages }) => ({ slug: essay.slug, passages })),
    ids,
  );
  if (refusals.length > 0) {
    err(`Nothing was accepted:\n${refusals.map((refusal) => `  ${refusal}\n`).join('')}`);
    return 1;
  }
  for (const { essay, passages } of chosen) {
    const wanted = passages.filter(({ id, entry }) => entry && (ids ? ids.includes(id) : !entry.isReviewed));
    if (!essay.readings || wanted.length === 0) continue;
    const path = pathOf(essay, root);
    const before = String(essay.readings.file);
    const text = writeReviews(
      before,
      wanted.map(({ id }) => id),
      { by, on: today },
    );
    if (!(await writeLedger(path, text, before))) {
      err(`${path} was changed meanwhile; it stays as it is. Run this again.\n`);
      return 1;
    }
    out(`Noted that ${by} has reviewed the readings of ${countOf(wanted.length, 'passage')} in ${path}\n`);
  }
  return 0;
}

function pathOf(essay: EssaySources, root: string): string {
  return essay.readings?.file.path ?? join(dirname(essay.essay.file.path) || root, readingsFileName);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await readings(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    // The author's day, which may not be that of Greenwich.
    today: new Date().toLocaleDateString('sv-SE'),
  });
}
