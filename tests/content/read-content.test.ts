import { mkdir, mkdtemp, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { readContent } from '@/lib/content/read-content';
import { checkEdited, copyFixture } from '../check/check-edited';

async function faultsIn(root: string) {
  const { files } = await readContent(root);
  return files.flatMap(({ path, messages }) =>
    messages.map(({ ruleId, line, column, fatal }) =>
      [relative(root, path), line, column, ruleId, fatal ? 'error' : 'warning'].filter(Boolean).join(' '),
    ),
  );
}

describe('readContent', () => {
  it('reads essays and terms in the order of their names', async () => {
    const root = await copyFixture();
    await mkdir(join(root, 'essays/coffee'));
    const { essays, terms } = await readContent(root);
    expect(essays.map(({ slug }) => slug)).toEqual(['coffee', 'tea']);
    expect(terms.map(({ id }) => id)).toEqual(['tea', 'water']);
    expect(String(essays[1]?.files['ja.md'])).toContain('# 茶の二つの道 <!-- #title -->\n');
    expect(essays[1]?.files['ledger.yaml'].messages).toEqual([]);
  });

  it('names files as an author would type them', async () => {
    const { files } = await readContent('./tests/fixtures/content');
    expect(files.map(({ path }) => path)).toContain('tests/fixtures/content/essays/tea/ja.md');
  });

  it('reports each required file that is missing', async () => {
    const root = await copyFixture();
    await rm(join(root, 'essays/tea/en.md'));
    await rm(join(root, 'essays/tea/annotations.yaml'));
    expect(await faultsIn(root)).toEqual([
      'essays/tea/en.md 1 1 file-missing error',
      'essays/tea/annotations.yaml 1 1 file-missing error',
    ]);
  });

  it('reports a content folder that is missing', async () => {
    const root = await copyFixture();
    expect(await faultsIn(join(root, 'nowhere'))).toEqual(['1 1 file-missing error']);
    await rm(join(root, 'essays'), { recursive: true });
    expect(await faultsIn(root)).toEqual(['essays 1 1 file-missing error']);
  });

  it('does without a glossary', async () => {
    const root = await copyFixture();
    await rm(join(root, 'glossary'), { recursive: true });
    expect(await faultsIn(root)).toEqual([]);
  });

  it('warns of files that it does not know, but not of hidden ones', async () => {
    const root = await copyFixture();
    for (const path of [
      'README.md',
      'x.md',
      '.x',
      'essays/x.md',
      'essays/tea/fr.md',
      'essays/tea/.ja.md.swp',
    ]) {
      await writeFile(join(root, path), '');
    }
    await writeFile(join(root, 'glossary/tea.yml'), '');
    expect(await faultsIn(root)).toEqual([
      'x.md 1 1 file-stray warning',
      'essays/tea/fr.md 1 1 file-stray warning',
      'essays/x.md 1 1 file-stray warning',
      'glossary/tea.yml 1 1 file-stray warning',
    ]);
  });

  it('reports names that cannot be part of an address', async () => {
    const root = await copyFixture();
    await rename(join(root, 'glossary/tea.yaml'), join(root, 'glossary/Tea_1.yaml'));
    await rename(join(root, 'essays/tea'), join(root, 'essays/glossary'));
    expect(await faultsIn(root)).toEqual([
      'essays/glossary/essay.yaml 1 1 file-name error',
      'glossary/Tea_1.yaml 1 1 file-name error',
    ]);
  });

  it.each([
    ['a byte that cannot begin', [0x61, 0x0a, 0xe8, 0x8c, 0xb6, 0xff, 0x61], 2, 2],
    ['a sequence cut short', [0x61, 0x0a, 0xef, 0xbf, 0xbd, 0xe8, 0x8c], 2, 2],
    [
      'a cut after replacement characters that are meant',
      [0x61, 0x0a, 0xef, 0xbf, 0xbd, 0xc3, 0xa9, 0xef, 0xbf, 0xbd, 0xe8],
      2,
      4,
    ],
    ['Shift_JIS', [0x92, 0x83], 1, 1],
  ])('tells where a file stops being UTF-8: %s', async (_, bytes, line, column) => {
    const root = await copyFixture();
    await writeFile(join(root, 'essays/tea/ja.md'), Uint8Array.from(bytes));
    expect(await faultsIn(root)).toEqual([`essays/tea/ja.md ${line} ${column} encoding error`]);
  });

  it('reports control characters where they stand', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ja.md': (text) => text.replace('湯を', '湯‸\0を').replace('待つ', '待‸\u009Fつ'),
      'essays/tea/essay.yaml': (text) => `# ‸\u0007\n${text}`,
    });
    const found = errors.filter(({ rule }) => rule === 'control-character').map(({ at }) => at);
    expect(found.sort()).toEqual([...marks].sort());
  });

  it('accepts a byte order mark and the ends of lines of Windows, and counts columns without them', async () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const { errors, warnings } = await checkEdited({
      'essays/tea/ja.md': windows,
      'essays/tea/en.md': windows,
      'essays/tea/essay.yaml': windows,
      'essays/tea/annotations.yaml': windows,
      'glossary/tea.yaml': windows,
    });
    expect([...errors, ...warnings].map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);

    const faulty = await checkEdited({
      'essays/tea/ja.md': () => '\uFEFFa\r\n',
      'glossary/tea.yaml': () => '\uFEFFa: 1\r\nb: 2\r\n',
    });
    const at = faulty.errors.filter(({ rule }) => rule !== 'segment-pair').map((error) => error.at);
    expect(at).toContain('essays/tea/ja.md:1:1');
    expect(at).toContain('glossary/tea.yaml:2:1');
  });

  it('follows a symbolic link inside the content folder, and no other', async () => {
    const root = await copyFixture();
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    onTestFinished(() => rm(outside, { recursive: true, force: true }));
    await rename(join(root, 'glossary/tea.yaml'), join(outside, 'tea.yaml'));
    await symlink(join(outside, 'tea.yaml'), join(root, 'glossary/tea.yaml'));
    await rename(join(root, 'glossary/water.yaml'), join(root, '.water.yaml'));
    await symlink('../.water.yaml', join(root, 'glossary/water.yaml'));
    await symlink(outside, join(root, 'essays/outside'));
    await symlink('nowhere', join(root, 'glossary/nowhere.yaml'));
    expect(await faultsIn(root)).toEqual([
      'essays/outside 1 1 file-link error',
      'glossary/nowhere.yaml 1 1 file-missing error',
      'glossary/tea.yaml 1 1 file-link error',
    ]);
  });

  it('reads a content folder that is itself reached by a link', async () => {
    const root = await copyFixture();
    await symlink(root, join(root, '.link'));
    const { library } = await loadLibrary(join(root, '.link'));
    expect(library?.terms).toHaveLength(2);
  });

  it('reports a folder that stands where a file should', async () => {
    const root = await copyFixture();
    await rm(join(root, 'essays/tea/ja.md'));
    await mkdir(join(root, 'essays/tea/ja.md'));
    expect(await faultsIn(root)).toEqual(['essays/tea/ja.md 1 1 file-unreadable error']);
  });

  it('reads the images of an essay, warns of heavy and of strange ones, and does not read what is out of all bounds', async () => {
    const root = await copyFixture();
    const images = join(root, 'essays/tea/images');
    for (const name of ['Bowl.svg', 'bowl.gif', 'bowl one.png', '.DS_Store'])
      await writeFile(join(images, name), '');
    await writeFile(join(images, 'heavy.ja.png'), new Uint8Array(1_000_001));
    await truncate(await touch(join(images, 'huge.png')), 16_000_001);
    await mkdir(join(images, 'folder.png'));
    await symlink('/etc/hostname', join(images, 'link.png'));
    expect((await faultsIn(root)).sort()).toEqual([
      'essays/tea/images/Bowl.svg 1 1 file-stray warning',
      'essays/tea/images/bowl one.png 1 1 file-stray warning',
      'essays/tea/images/bowl.gif 1 1 file-stray warning',
      'essays/tea/images/folder.png 1 1 file-unreadable error',
      'essays/tea/images/heavy.ja.png 1 1 image-heavy warning',
      'essays/tea/images/huge.png 1 1 image-heavy error',
      'essays/tea/images/link.png 1 1 file-link error',
    ]);
    const { essays } = await readContent(root);
    expect(essays[0]?.images.map(({ name, contents }) => [name, contents !== undefined])).toEqual([
      ['bowl.svg', true],
      ['folder.png', false],
      ['heavy.ja.png', true],
      ['huge.png', false],
      ['link.png', false],
    ]);
  });
});

async function touch(path: string): Promise<string> {
  await writeFile(path, '');
  return path;
}
