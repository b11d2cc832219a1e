import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readings } from '@/lib/cli/readings';
import { loadLibrary } from '@/lib/content/load-library';
import { copyFixture, replace } from '../check/check-edited';

async function run(root: string, ...args: readonly string[]) {
  let out = '';
  let err = '';
  const code = await readings([...args, '--root', root], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    today: '2026-11-25',
  });
  return { code, out, err };
}

const pathIn = (root: string) => join(root, 'essays/tea/readings.yaml');
const readAt = (root: string) => readFile(pathIn(root), 'utf8');
const edit = async (path: string, change: (text: string) => string) =>
  writeFile(path, change(await readFile(path, 'utf8')));

async function shown(root: string, id: string) {
  const { library } = await loadLibrary(root);
  const row = library?.essays[0]?.rows.find(({ segments }) => segments[0].id === id);
  return row?.readings?.map(({ start, base, kana }) => `${start} ${base} ${kana}`);
}

it('proposes readings that nobody sees until someone has reviewed them', async () => {
  const root = await copyFixture();
  const proposed = await run(root, 'tea');
  expect(proposed).toMatchObject({ code: 0 });
  expect(proposed.out).toContain(pathIn(root));
  expect(await readAt(root)).toContain('- 沸かす わかす hard');
  expect(await shown(root, 'boil')).toBeUndefined();
  const accepted = await run(root, '--accept', 'boil', 'leaves', '--by', 'Ada');
  expect(accepted).toMatchObject({ code: 0, err: '' });
  expect(await readAt(root)).toContain('reviewed: { by: Ada, on: 2026-11-25 }');
  expect(await shown(root, 'boil')).toEqual(['0 湯 ゆ', '2 沸 わ']);
  expect(await shown(root, 'pour')).toBeUndefined();
  expect((await run(root, 'tea')).out).toContain('Nothing to propose');
});

it('hides readings whose text has changed, and proposes them anew with all that the author wrote', async () => {
  const root = await copyFixture();
  await run(root);
  await edit(pathIn(root), (text) =>
    text
      .replace('- 沸かす わかす hard', '# Not たぎらす.\n      - 沸かす たぎらかす # mine')
      .replace('passages:', '# By Ada.\npassages:')
      // The dictionary does not know it.
      .replaceAll('淹 ？', '淹 い'),
  );
  await run(root, '--accept-all', '--by', 'Ada');
  expect(await shown(root, 'boil')).toEqual(['0 湯 ゆ', '2 沸 たぎら']);
  await edit(join(root, 'essays/tea/ja.md'), replace('1. 湯を沸かす。', '1. 水を入れ、湯を沸かす。'));
  expect(await shown(root, 'boil')).toBeUndefined();
  await run(root);
  const text = await readAt(root);
  expect(text).toContain('# By Ada.');
  expect(text).toMatch(
    / {2}boil:\n {4}text: [0-9a-f]{16}\n {4}words:\n {6}- 水 みず\n {6}- 入れ いれ\n {6}- 湯 ゆ\n {6}# Not たぎらす.\n {6}- 沸かす たぎらかす # mine\n/,
  );
  // The others keep their review.
  expect(text.split('reviewed:').length).toBe(text.split('words:').length - 1);
});

it('accepts no readings that cannot be shown, and says why', async () => {
  const root = await copyFixture();
  await run(root);
  await edit(pathIn(root), (text) =>
    text.replace('- 湯 ゆ', '- 湯 湯').replace('- 注ぐ そそぐ', '- 待つ まつ'),
  );
  const before = await readAt(root);
  const { code, err } = await run(root, '--accept', 'boil', 'pour', 'coffee', '--by', 'Ada');
  expect(code).toBe(1);
  expect(err).toContain('`boil`: 湯 cannot be read 湯.');
  expect(err).toContain('`pour`: 待つ does not stand after the word before it.');
  expect(err).toContain('`pour`: 注 without a reading.');
  expect(err).toContain('`coffee`: no essay has a passage of that id');
  expect(await readAt(root)).toBe(before);
});

it.each([
  [['coffee'], 'Unexpected essay coffee'],
  [['--accept', 'boil'], 'Unexpected --accept alone, expected --by'],
  [['--by', 'Ada'], 'Unexpected --by, expected --accept'],
  [['--nonsense'], '--nonsense'],
])('says what is wrong with %j', async (args, message) => {
  const { code, err } = await run(await copyFixture(), ...args);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

it('explains itself', async () => {
  const { code, out } = await run(await copyFixture(), '--help');
  expect(code).toBe(0);
  expect(out).toContain('npm run readings');
});
