import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { check } from '@/lib/cli/check';
import { importText } from '@/lib/cli/import';
import { loadLibrary } from '@/lib/content/load-library';
import { tinyImages } from '../content/tiny-images';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await cp(join(import.meta.dirname, '../fixtures/content'), join(root, 'content'), { recursive: true });
});

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await importText([...args, '--root', join(root, 'content')], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: '2026-11-23',
    width: 100,
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** Writes files beside the content folder and gives their paths. */
async function give(files: Record<string, string | Uint8Array>): Promise<string[]> {
  return Promise.all(
    Object.entries(files).map(async ([name, contents]) => {
      await writeFile(join(root, name), contents);
      return join(root, name);
    }),
  );
}

const essayFile = (slug: string, name: string) =>
  readFile(join(root, 'content/essays', slug, name), 'utf8').catch(() => '');

async function faults() {
  const { files } = await checkContent(join(root, 'content'));
  return files.flatMap(({ path, messages }) =>
    messages.map(({ fatal, ruleId, reason, line }) => ({ fatal, ruleId, reason, at: `${path}:${line}` })),
  );
}

const errors = async () => (await faults()).filter(({ fatal }) => fatal === true);

const ja = `# 二つの庭

庭は、歩くためにある。

## 石の庭

石は動かない。だから、見る者が動く。

1. 砂を掃く。
2. 石を見る。

\`\`\`text
石 ← 砂
\`\`\`

## 水の庭

水は動く。見る者は、座ってそれを待つ。
`;

const en = `# Two Gardens

A garden is for walking.

## The stone garden

Stones do not move. So the one who looks moves.

1. Rake the sand.
2. Look at the stones.

\`\`\`text
stone ← sand
\`\`\`

## The water garden

Water moves. The one who looks sits and waits for it.
`;

describe('npm run import', () => {
  it('makes an essay that the check accepts, and says what is owed', async () => {
    const { code, out } = await run(...(await give({ 'ja.md': ja, 'en.md': en })), '--as', 'gardens');
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(out).toContain('Wrote 9 passages');
    for (const owed of ['Layers:', 'Claims:', 'Origin:', 'Glossary:', 'Sentences: in 2 passages'])
      expect(out).toContain(owed);
    expect(out).toContain('npm run check -- --essay gardens');
    expect(await essayFile('gardens', 'en.md')).toBe(`# Two Gardens <!-- #title -->

A garden is for walking. <!-- #opening -->

## The stone garden <!-- #stone-garden -->

Stones do not move. So the one who looks moves. <!-- #stone-garden-2 -->

1. Rake the sand. <!-- #stone-garden-2-2 -->
2. Look at the stones. <!-- #stone-garden-2-3 -->

\`\`\`text
stone ← sand
\`\`\`
<!-- #stone-garden-code -->

## The water garden <!-- #water-garden -->

Water moves. The one who looks sits and waits for it. <!-- #water-garden-2 -->
`);
    expect(await essayFile('gardens', 'essay.yaml')).toContain('title:\n  ja: 二つの庭\n  en: Two Gardens\n');
    const { library } = await loadLibrary(join(root, 'content'));
    expect(library?.essays.find(({ slug }) => slug === 'gardens')?.rows).toHaveLength(9);
  });

  it('takes the languages by their looks, in any order', async () => {
    const { code } = await run(...(await give({ 'a.txt': en, 'b.txt': ja })), '--as', 'gardens');
    expect(code).toBe(0);
    expect(await essayFile('gardens', 'ja.md')).toContain('二つの庭');
  });

  it('makes an essay of one language, whose passages wait for their translation', async () => {
    const { code, out } = await run(...(await give({ 'ja.md': ja })), '--as', 'gardens');
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(out).toContain('9 passages without one');
    expect(out).toContain('Title: none in English yet');
    expect(await essayFile('gardens', 'en.md')).toMatch(
      /^<!-- missing #title -->\n\n<!-- missing #opening -->\n/,
    );
    const { library } = await loadLibrary(join(root, 'content'));
    expect(library?.essays.find(({ slug }) => slug === 'gardens')?.rows[1]?.text.en).toEqual([]);
    expect(await essayFile('gardens', 'ledger.yaml')).toMatch(/^translations: \{\}$/m);

    // A translation that comes later takes the ids that are there.
    const [path = ''] = await give({ 'en.md': en });
    expect((await run(path, '--as', 'gardens')).code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await essayFile('gardens', 'en.md')).not.toContain('missing');
  });

  it('keeps apart what only one language has', async () => {
    const [a = '', b = ''] = await give({
      'ja.md': ja.replace(
        '## 水の庭',
        '石の下には、もう一つの庭がある。誰もそれを見たことがない。\n\n## 水の庭',
      ),
      'en.md': en,
    });
    const { code } = await run(a, b, '--as', 'gardens');
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect((await essayFile('gardens', 'en.md')).match(/missing/g)).toHaveLength(1);
  });

  it('prints the pairing as JSON, by the numbers of the blocks, and writes nothing', async () => {
    const paths = await give({
      'ja.txt': '二つの庭\n\n庭は歩くためにある。\n\n- 石\n- 水\n\nおわり。',
      'en.txt': 'Two Gardens\n\nA garden is for walking.\n\n- stone\n- water\n\nThe end.',
    });
    const { code, out } = await run(...paths, '--dry-run', '--format', 'json');
    expect(code).toBe(0);
    const { beads } = JSON.parse(out);
    expect(beads.map(({ ja, en }: { ja: number[]; en: number[] }) => [ja, en])).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[3], [3]],
    ]);
    for (const { confidence } of beads) expect(confidence).toBeGreaterThanOrEqual(0);
    expect(await readdir(join(root, 'content/essays'))).toEqual(['tea']);
  });

  it('shows the pairing side by side', async () => {
    const { code, out } = await run(
      ...(await give({ 'ja.md': ja, 'en.md': en })),
      '--as',
      'gardens',
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/庭は、歩くためにある。 +│ A garden is for walking\./);
    expect(out).toContain('this was a dry run');
    expect(await readdir(join(root, 'content/essays'))).toEqual(['tea']);
  });

  it('takes images that lie beside the text along, and no others', async () => {
    const png = Buffer.from(tinyImages.png, 'base64');
    await writeFile(join(root, 'Pond 1.PNG'), png);
    const paths = await give({
      'ja.md': `${ja}\n![池](<Pond 1.PNG>)\n\n![外](https://example.com/x.png) ![秘密](../../../etc/hostname)`,
    });
    const { code, err } = await run(...paths, '--as', 'gardens');
    expect(code).toBe(0);
    expect(await readFile(join(root, 'content/essays/gardens/images/pond-1.png'))).toEqual(png);
    expect(await errors()).toEqual([]);
    const text = await essayFile('gardens', 'ja.md');
    expect(text).toContain('![池](images/pond-1.png)');
    expect(text).toContain('[外](https://example.com/x.png) 秘密');
    expect(err).toContain('of another host');
    expect(await readdir(join(root, 'content/essays/gardens/images'))).toEqual(['pond-1.png']);
  });

  it('makes relative links whole if it is told from where', async () => {
    const paths = await give({ 'en.md': `${en}\nSee [the pond](../pond.html#fish) and [this](#x).` });
    expect((await run(...paths, '--as', 'gardens', '--base', 'https://example.com/a/b/')).code).toBe(0);
    expect(await essayFile('gardens', 'en.md')).toContain(
      'See [the pond](https://example.com/a/pond.html#fish) and [this](https://example.com/a/b/#x).',
    );
  });

  it.each([
    [[]],
    [['a.md', 'b.md', 'c.md', '--as', 'x']],
    [['a.md']],
    [['a.md', '--as', 'No Slug']],
    [['a.md', '--as', 'glossary']],
    [['a.md', '--as', 'x', '--format', 'json']],
    [['a.md', '--as', 'x', '--dry-run', '--format', 'xml']],
    [['a.md', '--as', 'x', '--source', 'fr']],
    [['a.md', '--as', 'x', '--base', 'here']],
    [['a.md', '--as', 'x', '--retire', 'a']],
    [['a.md', '--as', 'x', '--retire', 'a=b', '--retire', 'a=c']],
    [['a.md', '--as', 'x', '--retire', 'a=b', '--retire', 'proposed']],
    [['--nonsense']],
  ])('calls %j wrong usage', async (args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('npm run import -- --help');
  });

  it('shows its options', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const option of [
      '--as',
      '--ja',
      '--en',
      '--source',
      '--base',
      '--dry-run',
      '--format',
      '--retire',
      '--force',
      '--root',
    ])
      expect(out).toContain(option);
  });

  it.each([
    ['a file that is not there', { 'en.md': en }, ['nowhere.md'], 'Unexpected absence of'],
    ['two texts in one language', { 'a.md': ja, 'b.md': ja }, [], 'Unexpected second text in Japanese'],
    [
      'a picture',
      { 'a.md': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0, 1, 2, 0x80]) },
      [],
      'no text',
    ],
    ['an empty file', { 'a.md': '\n\n' }, [], 'without text'],
  ])('refuses %s', async (_what, files, more, message) => {
    const { code, err } = await run(...(await give(files)), ...more, '--as', 'gardens');
    expect(code).toBe(1);
    expect(err).toContain(message);
    expect(await readdir(join(root, 'content/essays'))).toEqual(['tea']);
  });
});

describe('npm run import of an essay that is there', () => {
  beforeEach(async () => {
    await run(...(await give({ 'ja.md': ja, 'en.md': en })), '--as', 'gardens');
  });

  const ids = async (name: string, slug = 'gardens') =>
    [...(await essayFile(slug, name)).matchAll(/#([a-z0-9-]+)(?= (?:#|-->))/g)].map(([, id]) => id);

  it('changes nothing if nothing was changed', async () => {
    const names = ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml', 'ledger.yaml'];
    const before = await Promise.all(names.map((name) => essayFile('gardens', name)));
    const { code, out } = await run(...(await give({ 'ja.md': ja, 'en.md': en })), '--as', 'gardens');
    expect(code).toBe(0);
    expect(out).toContain('9 passages kept their ids, 0 new');
    expect(await Promise.all(names.map((name) => essayFile('gardens', name)))).toEqual(before);
  });

  it('keeps the id of what was reworded, moved and joined by more, and leaves annotations and states alone', async () => {
    await check(['--accept-all', '--by', 'Ada', '--root', join(root, 'content')], {
      out: () => {},
      err: () => {},
      today: '2026-11-24',
    });
    const annotations = (await essayFile('gardens', 'annotations.yaml')).replace(
      'stone-garden: { layer: frame }',
      'stone-garden: { layer: text.body } # a remark',
    );
    await writeFile(join(root, 'content/essays/gardens/annotations.yaml'), annotations);
    const edited = ja
      .replace('石は動かない。だから、見る者が動く。', '石は決して動かない。だから、見る者のほうが動くのだ。')
      .replace('庭は、歩くためにある。\n\n', '')
      .replace(
        'それを待つ。\n',
        'それを待つ。\n\n庭は、歩くためにある。\n\n終わりに、もう一言だけ書き添えておく。\n',
      );
    const { code, out } = await run(...(await give({ 'ja.md': edited })), '--as', 'gardens');
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await ids('ja.md')).toEqual(
      [
        'title',
        'stone-garden',
        'stone-garden-2',
        'stone-garden-2-2',
        'stone-garden-2-3',
        'stone-garden-code',
        'water-garden',
        'water-garden-2',
        'opening',
        'opening-2',
      ].map((id) => (id === 'opening-2' ? expect.any(String) : id)),
    );
    expect(out).toContain('9 passages kept their ids, 1 new');
    expect(out).toContain('Moved in the translation');
    expect(await essayFile('gardens', 'annotations.yaml')).toContain(
      'stone-garden: { layer: text.body } # a remark',
    );
    expect(await essayFile('gardens', 'ledger.yaml')).toMatch(
      /stone-garden-2: \{ source: \S+, state: reviewed, on: 2026-11-24, by: Ada \}/,
    );
    expect((await faults()).map(({ ruleId }) => ruleId)).toContain('ledger-stale');
  });

  it('asks for a successor of what went, and writes nothing until it is named', async () => {
    const before = await essayFile('gardens', 'ja.md');
    const paths = await give({
      'ja.md': ja.replace('2. 石を見る。\n', ''),
      'en.md': en.replace('2. Look at the stones.\n', ''),
    });
    const refused = await run(...paths, '--as', 'gardens');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/--retire stone-garden-2-3=\S+/);
    expect(refused.err).toContain('石を見る。');
    expect(await essayFile('gardens', 'ja.md')).toBe(before);

    const misnamed = await run(...paths, '--as', 'gardens', '--retire', 'stone-garden-2-3=stone-gardne');
    expect(misnamed.code).toBe(1);
    expect(misnamed.err).toContain('Did you mean `stone-garden`?');

    const done = await run(...paths, '--as', 'gardens', '--retire', 'stone-garden-2-3=stone-garden-2-2');
    expect(done.code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await essayFile('gardens', 'ledger.yaml')).toContain(
      'stone-garden-2-3: { since: 2026-11-23, successor: stone-garden-2-2, fate: merged }',
    );

    // The id is never given again, to whatever comes.
    const more = await give({
      'ja.md': ja.replace('2. 石を見る。', '2. 苔に水をやる。'),
      'en.md': en.replace('2. Look at the stones.', '2. Water the moss.'),
    });
    expect((await run(...more, '--as', 'gardens')).code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await ids('ja.md')).not.toContain('stone-garden-2-3');
  });

  it('retires as it proposes if it is told to', async () => {
    const paths = await give({
      'ja.md': ja.replace(/## 水の庭[\s\S]*/, ''),
      'en.md': en.replace(/## The water[\s\S]*/, ''),
    });
    expect((await run(...paths, '--as', 'gardens')).err).toContain('2 passages are gone');
    expect((await run(...paths, '--as', 'gardens', '--retire', 'proposed')).code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await essayFile('gardens', 'annotations.yaml')).not.toContain('water-garden');
  });

  it('lets a passage that was run together with its neighbour keep both ids', async () => {
    const [a, b, c] = [
      '石は決して動かないものだから。',
      '見る者のほうが、ゆっくりと歩いて回る。',
      '砂には波の形が引かれている。',
    ];
    const long = `# 庭の本\n\n${a}\n\n${b}\n\n${c}\n`;
    await run(...(await give({ 'long.md': long })), '--as', 'long');
    const before = await ids('ja.md', 'long');
    const { code } = await run(
      ...(await give({ 'long.md': long.replace(`${a}\n\n${b}`, a + b) })),
      '--as',
      'long',
    );
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await ids('ja.md', 'long')).toEqual(before);
    expect(await essayFile('long', 'ja.md')).toContain(`${a}${b} <!-- #${before[1]} #${before[2]} -->`);
  });

  it('refuses a text that is another one', async () => {
    const paths = await give({ 'ja.md': '# 別の話\n\n昔々、ある所に、一人の男がいた。\n\n男は海へ行った。' });
    const { code, err } = await run(...paths, '--as', 'gardens');
    expect(code).toBe(1);
    expect(err).toContain('expected an edition of the same text');
    expect(await essayFile('gardens', 'ja.md')).toContain('二つの庭');
  });

  it('follows a title that was changed', async () => {
    const { code } = await run(
      ...(await give({ 'ja.md': ja.replace('二つの庭', '三つの池') })),
      '--as',
      'gardens',
    );
    expect(code).toBe(0);
    expect(await errors()).toEqual([]);
    expect(await essayFile('gardens', 'essay.yaml')).toContain('ja: 三つの池');
    expect((await ids('ja.md'))[0]).toBe('title');
  });

  it('writes nothing into an essay that has errors', async () => {
    await writeFile(join(root, 'content/essays/gardens/essay.yaml'), 'title: nonsense');
    const { code, err } = await run(...(await give({ 'ja.md': ja })), '--as', 'gardens');
    expect(code).toBe(1);
    expect(err).toContain('First mend the essay as it stands');
  });
});

describe('the published texts', () => {
  it('come back from their own files to the letter', async () => {
    const published = join(import.meta.dirname, '../../content');
    await rm(join(root, 'content'), { recursive: true });
    await cp(published, join(root, 'content'), { recursive: true });
    for (const slug of await readdir(join(published, 'essays'))) {
      const folder = join(published, 'essays', slug);
      const { code } = await run(join(folder, 'ja.md'), join(folder, 'en.md'), '--as', slug);
      expect(code).toBe(0);
      for (const name of ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml', 'ledger.yaml']) {
        expect(await essayFile(slug, name)).toBe(await readFile(join(folder, name), 'utf8'));
      }
    }
  }, 30_000);
});

describe('npm run import, killed', () => {
  it('leaves the content as before or as after', async () => {
    const [first = '', second = ''] = await give({ 'ja.md': ja, 'en.md': en });
    const edited = join(root, 'edited.md');
    await writeFile(edited, ja.replace('石は動かない', '石は決して動かない'));
    await run(first, second, '--as', 'gardens');
    const state = async () =>
      JSON.stringify(
        await Promise.all(
          ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml', 'ledger.yaml'].map((name) =>
            essayFile('gardens', name),
          ),
        ),
      );
    const before = await state();
    await run(edited, '--as', 'gardens');
    const after = await state();
    expect(after).not.toBe(before);
    await run(first, second, '--as', 'gardens');

    for (let round = 0; round < 6; round++) {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', 'lib/cli/import.ts', edited, '--as', 'gardens', '--root', join(root, 'content')],
        { stdio: 'ignore' },
      );
      const closed = new Promise((resolve) => child.on('close', resolve));
      // The program is killed as soon as it has begun to write, or a little later.
      const essays = join(root, 'content/essays');
      while (
        child.exitCode === null &&
        !(await readdir(essays)).some((name) => name.startsWith('.gardens'))
      ) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, round));
      child.kill('SIGKILL');
      await closed;
      expect(await errors()).toEqual([]);
      expect([before, after]).toContain(await state());
      expect((await readdir(essays)).filter((name) => name.startsWith('.'))).toEqual([]);
    }
  }, 120_000);
});
