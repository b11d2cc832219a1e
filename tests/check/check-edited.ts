import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkContent } from '@/lib/check/check-content';

/** A fault in brief; `at` is `essays/tea/ja.md:3:5`. */
export interface Found {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
  readonly note: string;
}

export interface Edited {
  readonly root: string;
  readonly errors: readonly Found[];
  /** Without what is for information. */
  readonly warnings: readonly Found[];
  /** Where the sign ‸ stood in the edited files, in the same form. */
  readonly marks: readonly string[];
}

/** A copy of the valid fixture, which the test may change; removed when the test is over. */
export async function copyFixture(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../fixtures/content'), root, { recursive: true });
  return root;
}

/** Checks the valid fixture after `edits`, each of which gets a file's text (or nothing) and gives the new one. */
export async function checkEdited(edits: Record<string, (text: string) => string>): Promise<Edited> {
  const root = await copyFixture();
  const marks: string[] = [];
  for (const [path, edit] of Object.entries(edits)) {
    const before = await readFile(join(root, path), 'utf8').catch(() => '');
    const edited = edit(before);
    if (edited === before) throw new Error(`The edit of ${path} changes nothing`);
    const [first = '', ...rest] = edited.split('‸');
    let text = first;
    for (const piece of rest) {
      const lines = text.split('\n');
      marks.push(`${path}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
      text += piece;
    }
    await writeFile(join(root, path), text);
  }

  const { files } = await checkContent(root);
  const found = (isError: boolean): Found[] =>
    files.flatMap(({ path, messages }) =>
      messages
        .filter(({ fatal }) => fatal === isError)
        .map(({ ruleId, reason, note, line, column }) => ({
          rule: ruleId ?? '',
          at: [relative(root, path), line, column].filter((part) => part !== undefined).join(':'),
          reason: reason.replaceAll(`${root}/`, ''),
          note: (note ?? '').replaceAll(`${root}/`, ''),
        })),
    );
  return { root, errors: found(true), warnings: found(false), marks };
}

/** An edit that puts one text for another, which must be there. */
export function replace(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`The fixture does not hold ${from}`);
    return text.replace(from, () => to);
  };
}
