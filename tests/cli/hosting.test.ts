import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeHeaders } from '@/lib/publish/headers-file';
import { siteHeaders } from '@/lib/publish/site-headers';
import { makeFolder } from '../publish/make-folder';

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/hosting.ts', ...args], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });

describe('hosting', () => {
  it('prints a configuration for the base path, folder and name that it is told', () => {
    const folder = makeFolder({
      'index.html': 'front',
      _headers: writeHeaders(siteHeaders('/reader', ['index.html'])),
    });
    const { status, stdout } = run(
      'nginx',
      '--dir',
      folder,
      '--root',
      '/srv/taiyaku',
      '--name',
      'read.example',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('server_name read.example;');
    expect(stdout).toContain('location /reader/ {');
    expect(stdout).toContain('alias "/srv/taiyaku/";');
  });

  it('says what to do where nothing is published', () => {
    const { status, stdout, stderr } = run('caddy', '--dir', makeFolder());
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('run npm run build');
  });

  it.each([
    [[]],
    [['apache']],
    [['nginx', 'caddy']],
    [['nginx', '--root', '/a"b']],
    [['nginx', '--name', 'a b']],
    [['--x']],
  ])('takes %j for wrong usage', (args) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage');
  });
});
