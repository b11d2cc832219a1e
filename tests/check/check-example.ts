import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { VFile } from 'vfile';
import { checkContent } from '@/lib/check/check-content';
import { acceptSegments } from '@/lib/content/accept-segments';
import { applyPiece } from './apply-piece';
import type { Piece } from './read-examples';

/** A fault of an example in brief. */
export interface ExampleFault {
  readonly at: string;
  readonly rule: string;
  readonly reason: string;
  readonly note: string;
}

export interface Checked {
  readonly faults: readonly ExampleFault[];
  /** Where the sign ‸ stood. */
  readonly marks: readonly string[];
  /** The faults that are there when what faults propose has been put in place, but for those that propose nothing. */
  readonly leftByProposals: readonly ExampleFault[];
}

/** A day that is after all dates of the fixture, and not after those that examples would call the future. */
const today = '2026-11-24';

/** What an edit of a recorded text brings with it, unless an example is about that. */
const consequences = ['ledger-stale', 'ledger-unrecorded'];

/** The valid fixture with all of its passages recorded; made once. */
let base: Promise<string> | undefined;

async function makeBase(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'examples-'));
  process.on('exit', () => void rm(root, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../fixtures/content'), root, { recursive: true });
  const { essays, files } = await checkContent(root, today);
  const { refusal } = await acceptSegments(essays, files, { today: '2026-11-23', by: 'Ada' });
  if (refusal !== undefined) throw new Error(refusal);
  return root;
}

/** Checks the fixture with the pieces of an example in it. Consequences count where `rules` names them. */
export async function checkExample(
  pieces: readonly Piece[],
  rules: readonly string[],
  accepted: readonly string[] = [],
): Promise<Checked> {
  base ??= makeBase();
  const root = await mkdtemp(join(tmpdir(), 'example-'));
  try {
    await cp(await base, root, { recursive: true });
    const marks: string[] = [];
    const texts = new Map<string, string>();
    for (const piece of pieces) {
      const before =
        texts.get(piece.path) ?? (await readFile(join(root, piece.path), 'utf8').catch(() => ''));
      texts.set(piece.path, applyPiece(before, piece));
    }
    for (const [path, marked] of texts) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), takeMarks(path, marked, marks));
    }
    if (accepted.length > 0) {
      const { essays, files } = await checkContent(root, today);
      const { refusal } = await acceptSegments(essays, files, { ids: accepted, today, by: 'Ada' });
      if (refusal !== undefined) throw new Error(refusal);
    }
    const counts = (rule: string) => rules.includes(rule) || !consequences.includes(rule);
    const { files } = await checkContent(root, today);
    const faults = faultsOf(files, root).filter(({ rule }) => counts(rule));
    let left: readonly ExampleFault[] = [];
    if (await applyProposals(files)) {
      const open = files.flatMap(({ messages }) => messages.filter(({ expected }) => !expected));
      const after = faultsOf((await checkContent(root, today)).files, root);
      left = after.filter(
        ({ rule, reason }) =>
          counts(rule) && !open.some((one) => one.reason.replaceAll(`${root}/`, '') === reason),
      );
    }
    return { faults, marks: marks.sort(), leftByProposals: left };
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

function takeMarks(path: string, marked: string, marks: string[]): string {
  const [first = '', ...rest] = marked.split('‸');
  let text = first;
  for (const piece of rest) {
    const lines = text.split('\n');
    marks.push(`${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
    text += piece;
  }
  return text;
}

function faultsOf(files: readonly VFile[], root: string): ExampleFault[] {
  return files.flatMap(({ path, messages }) =>
    messages.map(({ ruleId, reason, note, line, column }) => ({
      at: [relative(root, path), line, column].join(':'),
      rule: ruleId ?? '',
      reason: reason.replaceAll(`${root}/`, ''),
      note: (note ?? '').replaceAll(`${root}/`, ''),
    })),
  );
}

/** Puts what faults propose in place, last ones first; whether there was any. */
async function applyProposals(files: readonly VFile[]): Promise<boolean> {
  let isApplied = false;
  for (const file of files) {
    let text = String(file);
    const proposals = file.messages.flatMap(({ expected, place }) => {
      const [instead] = expected ?? [];
      return instead !== undefined && place && 'start' in place
        ? [{ instead, start: place.start.offset ?? 0, end: place.end.offset ?? 0 }]
        : [];
    });
    for (const { instead, start, end } of proposals.sort((a, b) => b.start - a.start)) {
      text = text.slice(0, start) + instead + text.slice(end);
      isApplied = true;
    }
    if (proposals.length > 0) await writeFile(file.path, text);
  }
  return isApplied;
}
