import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '@/lib/cli/check';
import { copyFixture } from '../check/check-edited';

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await check(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    today: '2026-11-23',
  });
  return { code, out: out.join(''), err: err.join('') };
}

async function edit(root: string, path: string, from: string, to: string) {
  const text = await readFile(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(join(root, path), text.replace(from, to));
}

const ledgerOf = (root: string) =>
  readFile(join(root, 'essays/tea/ledger.yaml'), 'utf8').catch(() => undefined);

describe('npm run check', () => {
  it('sums up content without errors, and does not fail for warnings', async () => {
    const root = await copyFixture();
    const { code, out, err } = await run('--root', root);
    expect(code).toBe(0);
    expect(out).toBe('Checked 1 essay (18 passages) and 2 terms: 0 errors, 1 warning.\n');
    expect(err).toContain('ledger-unrecorded');
  });

  it('prints a fault with its place, rule and mend, and fails', async () => {
    const root = await copyFixture();
    await edit(root, 'essays/tea/annotations.yaml', 'layer: pot.leaf', 'layer: pot.laef');
    const { code, out, err } = await run('--root', root);
    expect(code).toBe(1);
    expect(err).toContain('essays/tea/annotations.yaml');
    expect(err).toMatch(
      /\d+:\d+ +error +Unexpected layer `pot\.laef`, expected one that is declared +layer-unknown\n.*\bleaves: \{ layer: pot\.laef \}\n[ │]+\^{8}\n/,
    );
    expect(err).toContain('Did you mean `pot.leaf`?');
    expect(out).toContain('1 error, 1 warning.');
  });

  it('records all segments, so that nothing is left to say', async () => {
    const root = await copyFixture();
    const { code, out, err } = await run('--root', root, '--accept-all', '--by', 'Ada');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Recorded 18 segments in .*ledger\.yaml\nChecked .*: 0 errors, 0 warnings\.\n$/);
    const ledger = await ledgerOf(root);
    expect(ledger).toMatch(/^# Written by /);
    expect(ledger).toMatch(/^ {2}boil: \{ since: 2026-11-23 \}$/m);
    expect(ledger).toMatch(/^ {2}boil: \{ source: \S{16}, state: reviewed, on: 2026-11-23, by: Ada \}$/m);
    expect(await readdir(join(root, 'essays/tea'))).toHaveLength(6);

    await run('--root', root, '--accept-all');
    expect(await ledgerOf(root)).toBe(ledger);
  });

  it('records some segments', async () => {
    const root = await copyFixture();
    const { code, err } = await run('--root', root, '--accept', 'boil', 'wait', '--accept', 'pour');
    expect(code).toBe(0);
    expect((await ledgerOf(root))?.match(/since/g)).toHaveLength(3);
    expect(err.match(/warning/g)?.length).toBeGreaterThan(14);
  });

  it('brings a stale translation up to date', async () => {
    const root = await copyFixture();
    await run('--root', root, '--accept-all', '--by', 'Ada');
    await edit(root, 'essays/tea/ja.md', '湯を沸かす', '水を沸かす');
    expect((await run('--root', root)).err).toContain('ledger-stale');
    const { err } = await run('--root', root, '--accept', 'boil');
    expect(err).toBe('');
    expect(await ledgerOf(root)).toMatch(/boil: \{ source: \S+, state: machine-unreviewed,/);
  });

  it('refuses to lose a published id until its successor is named', async () => {
    const root = await copyFixture();
    await run('--root', root, '--accept-all');
    await edit(root, 'essays/tea/ja.md', '#pour', '#serve');
    await edit(root, 'essays/tea/en.md', '#pour', '#serve');
    await edit(root, 'essays/tea/annotations.yaml', '  pour:', '  serve:');
    const lost = await run('--root', root);
    expect(lost.code).toBe(1);
    expect(lost.err).toContain('ledger-dropped-id');

    // The new id can be recorded all the same; the old one stays an error.
    expect((await run('--root', root, '--accept', 'serve')).code).toBe(1);
    await edit(
      root,
      'essays/tea/ledger.yaml',
      'pour: { since: 2026-11-23 }',
      'pour: { since: 2026-11-23, successor: serve }',
    );
    expect(await run('--root', root)).toMatchObject({ code: 0, err: '' });
    await run('--root', root, '--accept-all', '--by', 'Ada');
    expect(await ledgerOf(root)).toContain('pour: { since: 2026-11-23, successor: serve }');
  });

  it('records where a passage that is gone leads', async () => {
    const root = await copyFixture();
    await run('--root', root, '--accept-all');
    for (const [path, block] of [
      ['essays/tea/ja.md', '4. 注ぐ。 <!-- #pour -->\n'],
      ['essays/tea/en.md', '4. Pour. <!-- #pour -->\n'],
      ['essays/tea/annotations.yaml', '  pour: { layer: pot }\n'],
    ] as const)
      await edit(root, path, block, '');
    expect((await run('--root', root)).err).toContain('--retire pour --into');
    for (const [args, refusal] of [
      [['steep', '--into', 'wait'], 'no ledger holds the id `steep`'],
      [['boil', '--into', 'wait'], 'still holds `boil`'],
      [['pour', '--into', 'steep'], 'holds no segment `steep`'],
    ] as const) {
      const { code, err } = await run('--root', root, '--retire', ...args);
      expect(code).toBe(1);
      expect(err).toContain(`Nothing was retired: `);
      expect(err).toContain(refusal);
    }
    const removed = ['--removed', '--because', 'Too long.', '--because', '長すぎた。'];
    expect(await run('--root', root, '--retire', 'pour', '--into', 'wait', ...removed)).toMatchObject({
      code: 0,
      err: '',
    });
    expect(await ledgerOf(root)).toContain(
      'pour: { since: 2026-11-23, successor: wait, fate: removed, because: { ja: 長すぎた。, en: Too long. } }',
    );
    await run('--root', root, '--retire', 'pour', '--into', 'wait', 'boil');
    expect(await ledgerOf(root)).toContain('pour: { since: 2026-11-23, successor: [ wait, boil ] }');
    await run('--root', root, '--retire', 'pour', '--into', 'wait');
    expect(await ledgerOf(root)).toContain('pour: { since: 2026-11-23, successor: wait, fate: merged }');
  }, 20_000);

  it('records that a translation differs on purpose, until it does no longer', async () => {
    const root = await copyFixture();
    await run('--root', root, '--accept-all');
    const { code } = await run('--root', root, '--different', 'boil', '--because', 'A pun: of its own');
    expect(code).toBe(0);
    expect(await ledgerOf(root)).toMatch(
      /boil: \{ source: \S+, state: different, on: 2026-11-23, because: \{ en: "A pun: of its own" \} \}/,
    );
    await run('--root', root, '--accept-all', '--by', 'Ada');
    expect(await ledgerOf(root)).toMatch(/boil: \{ source: \S+, state: different,/);
    await run('--root', root, '--same', 'boil', '--by', 'Ada');
    expect(await ledgerOf(root)).toMatch(/boil: \{ source: \S+, state: reviewed, on: 2026-11-23, by: Ada \}/);
  }, 20_000);

  it('loses nothing of several runs at once', async () => {
    const root = await copyFixture();
    const ids = ['boil', 'leaves', 'wait', 'pour', 'quote', 'bowl'];
    const runs = await Promise.all(ids.map((id) => run('--root', root, '--accept', id)));
    expect(runs.map(({ code }) => code)).toEqual(ids.map(() => 0));
    const ledger = (await ledgerOf(root)) ?? '';
    for (const id of ids) expect(ledger).toContain(`  ${id}: { since: 2026-11-23 }`);
    const left = (await readdir(join(root, 'essays/tea'))).filter((name) => name.startsWith('.'));
    expect(left).toEqual([]);
  }, 20_000);

  it('writes nothing while there is an error that is not about the ledger', async () => {
    const root = await copyFixture();
    await edit(root, 'glossary/tea.yaml', 'related: [water]', 'related: [wine]');
    const { code, err } = await run('--root', root, '--accept-all');
    expect(code).toBe(1);
    expect(err).toContain('Nothing was accepted');
    expect(err).toContain('term-unknown');
    expect(await ledgerOf(root)).toBeUndefined();
  });

  it('writes nothing for an id that no essay holds', async () => {
    const root = await copyFixture();
    const { code, err } = await run('--root', root, '--accept', 'boil', 'steep');
    expect(code).toBe(1);
    expect(err).toContain('no essay holds a segment `steep`');
    expect(await ledgerOf(root)).toBeUndefined();
  });

  it('looks at one essay alone', async () => {
    const root = await copyFixture();
    await edit(root, 'glossary/tea.yaml', 'related: [water]', 'related: [wine]');
    expect((await run('--root', root)).code).toBe(1);
    expect((await run('--root', root, '--essay', 'tea')).code).toBe(0);
  });

  it('shows its options', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const option of ['--essay', '--accept', '--accept-all', '--by', '--root', '--help'])
      expect(out).toContain(option);
  });

  it.each([
    [['--nonsense']],
    [['boil']],
    [['--by', 'Ada']],
    [['--accept-all', '--by', ' ']],
    [['--accept', 'boil', '--accept-all']],
    [['--accept']],
    [['--different', 'boil']],
    [['--different', 'boil', '--because', ' ']],
    [['--different', 'boil', '--because', 'one', '--because', 'two']],
    [['--accept', 'boil', '--because', 'why']],
    [['--retire', 'boil']],
    [['--into', 'boil']],
    [['--retire', 'boil', '--into', 'wait', '--by', 'Ada']],
    [['--root', 'tests/fixtures/content', '--essay', 'te']],
  ])('calls %j wrong usage', async (args) => {
    const { code, out, err } = await run(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('reports a content folder that is not there', async () => {
    const { code, err } = await run('--root', 'tests/fixtures/nowhere');
    expect(code).toBe(1);
    expect(err).toContain('file-missing');
  });
});
