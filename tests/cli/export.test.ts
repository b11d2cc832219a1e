import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { exportEssays } from '@/lib/cli/export';
import { copyFixture } from '../check/check-edited';

async function run(...args: readonly string[]) {
  const root = await copyFixture();
  const to = await mkdtemp(join(tmpdir(), 'export-'));
  onTestFinished(() => rm(to, { recursive: true, force: true }));
  return { ...(await again(root, to, ...args)), root, to };
}

async function again(root: string, to: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await exportEssays([...args, '--root', root, '--to', to], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err, files: await readdir(to) };
}

it('writes every essay in every form, and says where', async () => {
  const { code, out, files, to } = await run();
  expect(code).toBe(0);
  expect(files).toEqual(['tea.en.md', 'tea.ja.md', 'tea.tmx']);
  expect(out.trim().split('\n').sort()).toEqual(files.map((name) => join(to, name)));
});

it('writes the form asked for alone', async () => {
  expect((await run('tea', '--format', 'tmx')).files).toEqual(['tea.tmx']);
});

it('leaves what is there alone, unless told otherwise', async () => {
  const { root, to } = await run();
  await writeFile(join(to, 'tea.tmx'), 'mine');
  const refused = await again(root, to);
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toContain(join(to, 'tea.tmx'));
  expect(await readFile(join(to, 'tea.tmx'), 'utf8')).toBe('mine');
  expect((await again(root, to, '--force')).code).toBe(0);
  expect(await readFile(join(to, 'tea.tmx'), 'utf8')).not.toBe('mine');
});

it('writes nothing of content with faults, and shows them', async () => {
  const { root, to } = await run();
  await rm(to, { recursive: true });
  await writeFile(join(root, 'essays/tea/ja.md'), '# 茶\n');
  await mkdir(to);
  const refused = await again(root, to);
  expect(refused).toMatchObject({ code: 1, files: [] });
  expect(refused.err).toContain('ja.md');
});

it.each([
  [['coffee'], 'Unexpected essay coffee'],
  [['--format', 'docx'], 'Unexpected format docx, expected tmx or markdown'],
  [['--nonsense'], '--nonsense'],
])('says what is wrong with %j', async (args, message) => {
  const { code, err, files } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
  expect(files).toEqual([]);
});

it('explains itself', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  expect(out).toContain('npm run export');
});
