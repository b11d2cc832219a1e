import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { keepLibrary } from '@/lib/content/keep-library';
import { loadLibrary } from '@/lib/content/load-library';
import { applyPiece } from '../check/apply-piece';
import { copyFixture } from '../check/check-edited';
import { readExamples } from '../check/read-examples';

/** Everything that is said of the files, in an order of its own. */
const said = (files: readonly VFile[]) =>
  files.flatMap(({ messages }) => messages.map((message) => `${message.file} ${message}`)).sort();

/** The fixture with a second essay, which the edits leave alone, and which has a fault of its own. */
async function makeContent(): Promise<string> {
  const root = await copyFixture();
  await cp(join(root, 'essays/tea'), join(root, 'essays/more-tea'), { recursive: true });
  await appendFile(join(root, 'essays/more-tea/ja.md'), '\n茶を飲む。。 <!-- #drink-more -->\n');
  return root;
}

/** Those that have to do with other essays and with terms, and some of all the others. */
async function chooseDefects(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter(
    (name, index) =>
      index % 8 === 0 || /^(fragment|layer|related-term|form-of|title|exception|id-misspelt)/.test(name),
  );
}

describe('keepLibrary', () => {
  it('says of a defect what a library says that is read anew, when it comes and when it goes', async () => {
    const folder = resolve(import.meta.dirname, '../fixtures/defects');
    const root = await makeContent();
    const kept = keepLibrary(root);
    const valid = said((await kept.load()).files);
    expect(valid).toEqual(said((await loadLibrary(root)).files));
    for (const name of await chooseDefects(folder)) {
      const [example] = readExamples(await readFile(join(folder, name), 'utf8'));
      const before = new Map<string, string | undefined>();
      for (const piece of example?.bad ?? []) {
        const path = join(root, piece.path);
        const text = await readFile(path, 'utf8').catch(() => undefined);
        if (!before.has(path)) before.set(path, text);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, applyPiece(text ?? '', piece).replaceAll('‸', ''));
      }
      expect(said((await kept.load()).files), name).toEqual(said((await loadLibrary(root)).files));
      for (const [path, text] of before) await (text === undefined ? rm(path) : writeFile(path, text));
      expect(said((await kept.load()).files), `without ${name}`).toEqual(valid);
    }
  });

  it('reads no essay again that has not changed', async () => {
    const root = await copyFixture();
    await cp(join(root, 'essays/tea'), join(root, 'essays/more-tea'), { recursive: true });
    const title = join(root, 'essays/more-tea/essay.yaml');
    const kept = keepLibrary(root);
    const before = await kept.load();
    expect(await kept.load()).toBe(before);
    await appendFile(title, '\n# A remark.\n');
    const after = await kept.load();
    const [one, other] = [before, after].map(({ library }) => library?.essays);
    expect(after).not.toBe(before);
    expect(after.library?.terms).toBe(before.library?.terms);
    expect(one?.map((essay, index) => [essay.slug, essay === other?.[index]])).toEqual([
      ['more-tea', false],
      ['tea', true],
    ]);
  });

  it('follows essays and terms that come and go', async () => {
    const root = await copyFixture();
    const kept = keepLibrary(root);
    const slugs = async () => (await kept.load()).library?.essays.map(({ slug }) => slug);
    expect(await slugs()).toEqual(['tea']);
    await cp(join(root, 'essays/tea'), join(root, 'essays/more-tea'), { recursive: true });
    expect(await slugs()).toEqual(['more-tea', 'tea']);
    await rm(join(root, 'essays/more-tea'), { recursive: true });
    expect(await slugs()).toEqual(['tea']);
    const term = join(root, 'glossary/water.yaml');
    await writeFile(term, (await readFile(term, 'utf8')).replace('form: 水', 'form: 飲み水'));
    expect(JSON.stringify((await kept.load()).library?.terms)).toContain('飲み水');
  });
});
