import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'taiyaku-first-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (command: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', `lib/cli/${command}.ts`, ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });

describe('build', () => {
  it('publishes an author’s first text as it was imported: one layer, no claim, no term', {
    timeout: 180_000,
  }, () => {
    const at = (name: string) => join(folder, name);
    writeFileSync(at('ja.md'), '# お茶\n\nお茶は飲み物です。水を沸かします。\n');
    writeFileSync(at('en.md'), '# Tea\n\nTea is a drink. Water is boiled.\n');
    for (const name of ['essays', 'glossary']) mkdirSync(at(join('content', name)), { recursive: true });
    const imported = run('import', at('ja.md'), at('en.md'), '--as', 'tea', '--root', at('content'));
    expect(imported.status, imported.stderr).toBe(0);

    const built = run('build', '--content', at('content'), '--to', at('dist'), '--cache', at('cache'));
    expect(built.status, built.stdout + built.stderr).toBe(0);
    for (const page of ['ja/tea', 'en/tea/passages/opening', 'en/tea/map/frame', 'ja/glossary'])
      expect(existsSync(at(`dist/${page}/index.html`)), page).toBe(true);
  });
});
