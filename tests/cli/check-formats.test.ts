import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ruleInfos } from '@/lib/check/rule-infos';
import { check } from '@/lib/cli/check';
import { copyFixture } from '../check/check-edited';

async function run(args: readonly string[], signal?: AbortSignal) {
  const written = { out: '', err: '' };
  const code = await check(args, {
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    today: '2026-11-23',
    ...(signal && { signal }),
  });
  return { code, ...written };
}

describe('npm run check -- --format', () => {
  it.each(['json', 'sarif'])(
    '%s prints the document alone, and fails for errors all the same',
    async (format) => {
      const root = await copyFixture();
      const fine = await run(['--root', root, '--format', format, '--accept-all', '--by', 'Ada']);
      expect(fine.code).toBe(0);
      expect(() => JSON.parse(fine.out)).not.toThrow();
      expect(fine.err).toMatch(/^Recorded 18 segments .*\nChecked .*\n$/);

      await writeFile(join(root, 'essays/tea/essay.yaml'), 'title: x\n');
      const faulty = await run(['--root', root, '--format', format]);
      expect(faulty.code).toBe(1);
      expect(faulty.out).toContain('yaml-schema');
      expect(() => JSON.parse(faulty.out)).not.toThrow();
    },
  );

  it.each([[['--format', 'xml']], [['--watch', '--format', 'json']], [['--watch', '--accept-all']]])(
    'calls %j wrong usage',
    async (args) => {
      expect(await run(args)).toMatchObject({ code: 2, out: '' });
    },
  );
});

describe('npm run check -- --rules', () => {
  it('lists every rule with what it is for', async () => {
    const { code, out } = await run(['--rules']);
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(ruleInfos.size);
    expect(lines).toContainEqual(expect.stringMatching(/^number-differs +warning +A translation gives/));
    expect(lines).toContainEqual(expect.stringMatching(/^raw-html +error, always +Prose is Markdown/));
  });
});

describe('npm run check -- --watch', () => {
  it('checks again after every save, however an editor saves, and says what has changed', {
    timeout: 60_000,
  }, async () => {
    const root = await copyFixture();
    const path = join(root, 'essays/tea/ja.md');
    const text = await readFile(path, 'utf8');
    const stop = new AbortController();
    const written: string[] = [];
    const done = check(['--root', root, '--watch'], {
      out: (line) => written.push(line),
      err: (line) => written.push(line),
      today: '2026-11-23',
      signal: stop.signal,
    });
    const waitFor = (pattern: RegExp) =>
      vi.waitFor(() => expect(written.join('')).toMatch(pattern), { timeout: 15_000, interval: 25 });
    await waitFor(/Watching .* Ctrl-C ends it\.\n$/);

    written.length = 0;
    await writeFile(path, text.replace('沸かす。', '沸かす。。'));
    await waitFor(/\d\d:\d\d:\d\d\n[\s\S]*punctuation-doubled[\s\S]*0 mended, 1 new\.\n$/);

    // Some editors write a new file and give it the name of the old one.
    written.length = 0;
    await writeFile(`${path}.tmp`, text);
    await rename(`${path}.tmp`, path);
    await waitFor(/1 mended, 0 new\.\n$/);

    written.length = 0;
    await writeFile(path, text.replace(' <!-- #boil -->', ''));
    await waitFor(/segment-without-id[\s\S]*new\.\n$/);

    stop.abort();
    expect(await done).toBe(1);
  });

  it('ends at once where it is stopped before it began', async () => {
    const stop = new AbortController();
    stop.abort();
    const { code } = await run(['--root', await copyFixture(), '--watch'], stop.signal);
    expect(code).toBe(0);
  });
});
