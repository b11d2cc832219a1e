import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { mendFolders, writeFiles } from '@/lib/content/write-files';

let parent: string;
let child: string;

/**
 * A program of its own that writes files and is killed, as by a power cut, before its n-th call of the file system;
 * it says `done` if it comes to its end.
 */
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kill-'));
  child = join(folder, 'write.mjs');
  const counted = `
    import * as real from 'real-fs';
    let left = Number(process.argv[2]);
    const step = () => { if (--left === 0) process.kill(process.pid, 'SIGKILL'); };
    const counted = (name) => async (...args) => { step(); const result = await real[name](...args); return result; };
    export const [cp, mkdir, readdir, rename, rm, writeFile] = ['cp', 'mkdir', 'readdir', 'rename', 'rm', 'writeFile'].map(counted);
    export const open = async (...args) => {
      step();
      const handle = await real.open(...args);
      return { sync: async () => { step(); await handle.sync(); }, close: () => handle.close() };
    };`;
  await build({
    stdin: {
      contents: `
        import { writeFiles } from './lib/content/write-files';
        await writeFiles(process.argv[3], new Map(Object.entries(JSON.parse(process.argv[4]))));
        console.log('done');`,
      resolveDir: resolve(import.meta.dirname, '../..'),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: child,
    plugins: [
      {
        name: 'count-calls',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^node:fs\/promises$/ }, () => ({ path: 'counted', namespace: 'counted' }));
          onResolve({ filter: /^real-fs$/ }, () => ({ path: 'node:fs/promises', external: true }));
          onLoad({ filter: /.*/, namespace: 'counted' }, () => ({ contents: counted }));
        },
      },
    ],
  });
  return () => rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  // Memory has nothing to flush to, so that many writes take no time.
  parent = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'write-'));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
});

/** All files below a folder, hidden ones too, with their contents. */
async function snapshot(folder = parent): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .sort((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1));
  return Object.fromEntries(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const;
      }),
    ),
  );
}

const first = { 'essay.yaml': 'one', 'ja.md': 'いち', 'images/a.svg': '<svg/>' };
const second = { 'essay.yaml': 'two', 'ja.md': 'に', 'en.md': 'two' };
const inFolder = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, contents]) => [`tea/${path}`, contents]));

function writeAndDie(step: number, files: Record<string, string>): boolean {
  const { stdout, signal, stderr } = spawnSync(
    process.execPath,
    [child, String(step), join(parent, 'tea'), JSON.stringify(files)],
    { encoding: 'utf8' },
  );
  if (signal !== 'SIGKILL' && stdout !== 'done\n') throw new Error(stderr);
  return stdout === 'done\n';
}

describe('writeFiles', () => {
  it('makes a folder with all its files, and nothing beside it', async () => {
    await writeFiles(join(parent, 'tea'), new Map(Object.entries(first)));
    expect(await snapshot()).toEqual(inFolder(first));
    expect(await readdir(parent)).toEqual(['tea']);
  });

  it('leaves what else is in the folder as it is', async () => {
    await writeFiles(join(parent, 'tea'), new Map(Object.entries(first)));
    await symlink('ja.md', join(parent, 'tea', 'link'));
    await writeFiles(join(parent, 'tea'), new Map(Object.entries(second)));
    expect(await snapshot()).toEqual(inFolder({ ...first, ...second }));
    expect(await readdir(join(parent, 'tea'))).toContain('link');
    expect(await readdir(parent)).toEqual(['tea']);
  });

  it('leaves everything as it was where it cannot write', async () => {
    await writeFiles(join(parent, 'tea'), new Map(Object.entries(first)));
    const impossible = new Map([...Object.entries(second), ['ja.md/below-a-file', 'x']]);
    await expect(writeFiles(join(parent, 'tea'), impossible)).rejects.toThrow();
    expect(await snapshot()).toEqual(inFolder(first));
    expect(await readdir(parent)).toEqual(['tea']);
  });

  it.each([
    ['of a new folder', undefined],
    ['into a folder that is there', first],
  ])(
    'leaves the content as before or as after, killed at any step of a write %s',
    async (_what, before) => {
      const was = before ? inFolder(before) : {};
      const becomes = inFolder({ ...before, ...second });
      const seen = new Set<string>();
      for (let step = 1, done = false; !done; step++) {
        expect(step).toBeLessThan(100);
        await rm(parent, { recursive: true, force: true });
        await mkdir(parent);
        if (before) await writeFiles(join(parent, 'tea'), new Map(Object.entries(before)));
        done = writeAndDie(step, second);
        await mendFolders(parent);
        const now = await snapshot();
        expect([was, becomes]).toContainEqual(now);
        expect((await readdir(parent)).filter((name) => name.startsWith('.'))).toEqual([]);
        seen.add(Object.hasOwn(now, 'tea/en.md') ? 'after' : 'before');
      }
      expect([...seen].sort()).toEqual(['after', 'before']);
    },
    60_000,
  );

  it('mends before it writes, whatever a run before it has left', async () => {
    await writeFiles(join(parent, 'tea'), new Map(Object.entries(first)));
    for (let step = 2; step < 30; step += 4) writeAndDie(step, second);
    await writeFiles(join(parent, 'tea'), new Map([['en.md', 'three']]));
    expect((await snapshot())['tea/en.md']).toBe('three');
    expect(await readdir(parent)).toEqual(['tea']);
  }, 60_000);
});

describe('mendFolders', () => {
  it('leaves what a run that is still at work has made', async () => {
    await mkdir(join(parent, 'tea'));
    // The process that runs the tests is there; the mark is none of its own.
    const running = `.tea.new.${process.ppid}-00ff`;
    await mkdir(join(parent, running));
    await mendFolders(parent);
    expect(await readdir(parent)).toEqual([running, 'tea'].sort());
  });

  it('brings a folder back that another process of the same number seems to hold', async () => {
    await mkdir(join(parent, `.tea.old.${process.ppid}-00ff`));
    await writeFile(join(parent, `.tea.old.${process.ppid}-00ff`, 'ja.md'), 'いち');
    await mendFolders(parent);
    expect(await snapshot()).toEqual({ 'tea/ja.md': 'いち' });
  });

  it('does not mind a folder that is not there, and files that look alike', async () => {
    await mendFolders(join(parent, 'nowhere'));
    await mkdir(join(parent, '.tea.old'));
    await cp(join(parent, '.tea.old'), join(parent, '.tea.new.x'), { recursive: true });
    await mendFolders(parent);
    expect(await readdir(parent)).toEqual(['.tea.new.x', '.tea.old']);
  });
});
