import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportEssays } from '@/lib/cli/export';
import { importText } from '@/lib/cli/import';
import { loadLibrary } from '@/lib/content/load-library';
import { formats } from '@/lib/exchange/formats';
import { checkEdited, copyFixture, replace } from '../check/check-edited';

const published = resolve(import.meta.dirname, '../../content');

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'returned-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function exported(root: string, format: string, ...slugs: readonly string[]) {
  const to = join(await makeFolder(), 'exports');
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await exportEssays([...slugs, '--format', format, '--root', root, '--to', to], {
    out: say,
    err: say,
  });
  if (code !== 0) throw new Error(said.join(''));
  const names = (await readdir(to)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(to, name), 'utf8')));
  return { paths: names.map((name) => join(to, name)), texts };
}

async function bringBack(root: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await importText([...args, '--root', root], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: '2026-12-01',
  });
  return { code, out, err };
}

/** Content without texts: of `slug` in `root`, no more than what does not travel, its images. */
async function emptied(root: string, slug: string): Promise<string> {
  const empty = await makeFolder();
  await mkdir(join(empty, 'glossary'));
  await mkdir(join(empty, 'essays'));
  const images = join('essays', slug, 'images');
  await cp(join(root, images), join(empty, images), { recursive: true }).catch(() => undefined);
  return empty;
}

const read = (root: string, path: string) => readFile(join(root, path), 'utf8');

describe.each(formats.map(({ id }) => [id]))('an essay that comes back as %s', (format) => {
  it.each(['ai-crypto-layers', 'guide'])(
    'is exported anew as the same bytes, where nothing was: %s',
    async (slug) => {
      const root = await emptied(published, slug);
      const before = await exported(published, format, slug);
      const { code, err } = await bringBack(root, ...before.paths);
      expect(err).toBe('');
      expect(code).toBe(0);
      // Its texts, ids and states are those that it had.
      for (const name of ['ja.md', 'en.md', 'ledger.yaml'])
        expect(await read(root, `essays/${slug}/${name}`)).toBe(
          await read(published, `essays/${slug}/${name}`),
        );
      expect((await exported(root, format, slug)).texts).toEqual(before.texts);
    },
  );

  it('leaves everything as it was where nothing has changed', async () => {
    const root = await copyFixture();
    const { paths } = await exported(root, format);
    const snapshot = () =>
      Promise.all(
        ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml'].map((name) => read(root, `essays/tea/${name}`)),
      );
    const before = await snapshot();
    expect((await bringBack(root, ...paths)).code).toBe(0);
    expect(await snapshot()).toEqual(before);
    const again = await bringBack(root, ...paths);
    expect(again.out).toContain('nothing came back changed');
  });

  it('brings what a translator changed, and keeps what did not travel', async () => {
    const root = await copyFixture();
    const { paths } = await exported(root, format);
    for (const path of paths) {
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('Boil water', 'Bring water to the boil'));
    }
    const { code, out } = await bringBack(root, ...paths);
    expect(code).toBe(0);
    expect(out).toContain('en.md');
    expect(out).not.toContain('ja.md');
    expect(await read(root, 'essays/tea/en.md')).toContain('Bring water to the boil');
    const published = await read(
      resolve(import.meta.dirname, '../fixtures/content'),
      'essays/tea/annotations.yaml',
    );
    expect(await read(root, 'essays/tea/annotations.yaml')).toBe(published);
  });

  it('keeps a passage that one language has no text for', async () => {
    const { root } = await checkEdited({
      'essays/tea/en.md': replace('4. Pour. <!-- #pour -->', '\n<!-- missing #pour -->'),
    });
    const before = await exported(root, format);
    const other = await emptied(root, 'tea');
    expect((await bringBack(other, ...before.paths)).err).toBe('');
    expect((await exported(other, format)).texts).toEqual(before.texts);
    const { library } = await loadLibrary(other);
    const row = library?.essays[0]?.rows.find(({ segments }) => segments[0].id === 'pour');
    expect(row?.text.en).toEqual([]);
    expect(row?.text.ja).toHaveLength(1);
  });

  it('writes nothing of what has faults, and nothing over an essay that has', async () => {
    const root = await copyFixture();
    const { paths } = await exported(root, format);
    for (const path of paths) {
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replace('Boil water', 'Boil [water](javascript:alert(1))'));
    }
    const before = await read(root, 'essays/tea/en.md');
    const hostile = await bringBack(root, ...paths);
    expect(hostile).toMatchObject({ code: 1, out: '' });
    expect(hostile.err).toContain('javascript:');
    expect(await read(root, 'essays/tea/en.md')).toBe(before);

    const clean = await exported(root, format);
    await writeFile(join(root, 'essays/tea/annotations.yaml'), 'layers: [');
    const refused = await bringBack(root, ...clean.paths);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('annotations.yaml');
    expect(await read(root, 'essays/tea/annotations.yaml')).toBe('layers: [');
  });
});

it('takes one language of an export back into the essay, and says what is lacking without it', async () => {
  const root = await copyFixture();
  const { paths } = await exported(root, 'markdown');
  const [en = ''] = paths.filter((path) => path.endsWith('.en.md'));
  expect((await bringBack(root, en)).code).toBe(0);
  const refused = await bringBack(await emptied(root, 'tea'), en);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('the text in Japanese');
});
