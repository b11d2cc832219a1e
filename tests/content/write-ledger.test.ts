import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLedger } from '@/lib/content/write-ledger';

const before = 'ids:\n  a: { since: 2026-01-02 }\n';
const after = `# 対訳\n${before}${'  b: { since: 2026-01-03 }\n'.repeat(20_000)}`;

let folder: string;
let writer: string;
let number = 0;

/** A fresh place for a ledger that holds `before`. */
async function place(): Promise<string> {
  const home = join(folder, String(++number));
  await mkdir(home);
  await writeFile(join(home, 'ledger.yaml'), before);
  return join(home, 'ledger.yaml');
}

/**
 * Runs the writer in a process of its own, which kills itself with SIGKILL as it begins its `operation`-th call into
 * the file system, and again at the end of it with `isDone`; gives whether it lived.
 */
function runWriter(path: string, operation: number, isDone: boolean): Promise<boolean> {
  const child = spawn(process.execPath, [writer, path, String(operation), String(isDone)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(true);
      else if (signal === 'SIGKILL') resolve(false);
      else reject(new Error(`The writer left with ${code ?? signal}`));
    });
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  writer = join(folder, 'writer.mjs');
  await build({
    stdin: {
      contents: `
        import fs from 'node:fs/promises';
        import { syncBuiltinESMExports } from 'node:module';
        const [path, operation, isDone] = process.argv.slice(2);
        let calls = 0;
        const counted = (work) => async function (...args) {
          const isLast = ++calls === Number(operation);
          if (isLast && isDone === 'false') process.kill(process.pid, 'SIGKILL');
          const result = await work.apply(this, args);
          if (isLast) process.kill(process.pid, 'SIGKILL');
          return result;
        };
        const probe = await fs.open(process.argv[1]);
        const handle = Object.getPrototypeOf(probe);
        await probe.close();
        for (const name of ['writeFile', 'sync', 'close']) handle[name] = counted(handle[name]);
        for (const name of ['link', 'open', 'readFile', 'readdir', 'rename', 'rm', 'stat', 'writeFile'])
          fs[name] = counted(fs[name]);
        syncBuiltinESMExports();
        const { writeLedger } = await import('./write-ledger.ts');
        const before = ${JSON.stringify(before)};
        if (!(await writeLedger(path, ${JSON.stringify('# 対訳\n')} + before + '  b: { since: 2026-01-03 }\\n'.repeat(20_000), before))) process.exit(3);
      `,
      resolveDir: join(import.meta.dirname, '../../lib/content'),
      loader: 'ts',
    },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    outdir: folder,
    entryNames: 'writer',
    outExtension: { '.js': '.mjs' },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeLedger', () => {
  it('writes what it is given, and leaves nothing else behind', async () => {
    const path = await place();
    expect(await writeLedger(path, after, before)).toBe(true);
    expect(await readFile(path, 'utf8')).toBe(after);
    expect(await readdir(join(path, '..'))).toEqual(['ledger.yaml']);
  });

  it('writes nothing over what another has written', async () => {
    const path = await place();
    expect(await writeLedger(path, after, `${before}#`)).toBe(false);
    expect(await writeLedger(path, after, undefined)).toBe(false);
    expect(await readFile(path, 'utf8')).toBe(before);
    await rm(path);
    expect(await writeLedger(path, after, before)).toBe(false);
    expect(await writeLedger(path, after, undefined)).toBe(true);
  });

  it('leaves the ledger as before or as after, killed at any call into the file system, and can be done again', async () => {
    const found = new Set<string>();
    let lived = false;
    for (let operation = 1; !lived; operation++) {
      for (const isDone of [false, true]) {
        const path = await place();
        lived = await runWriter(path, operation, isDone);
        const text = await readFile(path, 'utf8');
        expect([before, after]).toContain(text);
        found.add(text);
        // What a killed process leaves behind, its lock above all, keeps nobody from writing.
        expect(await writeLedger(path, `${text}# again\n`, text)).toBe(true);
        expect(await readFile(path, 'utf8')).toBe(`${text}# again\n`);
        const left = (await readdir(join(path, '..'))).filter(
          (name) => !name.startsWith('.ledger.yaml.lock.'),
        );
        expect(left).toEqual(['ledger.yaml']);
      }
    }
    expect(found).toEqual(new Set([before, after]));
  }, 60_000);

  it('lets writers that write at once lose nothing of each other', async () => {
    const path = await place();
    const writers = Array.from({ length: 8 }, (_, number) => `# ${number}\n`);
    const add = async (line: string) => {
      for (;;) {
        const text = await readFile(path, 'utf8');
        if (await writeLedger(path, text + line, text)) return;
      }
    };
    await Promise.all(writers.map(add));
    const lines = (await readFile(path, 'utf8')).slice(before.length).split('\n');
    expect(lines.sort()).toEqual(['', ...writers.map((line) => line.trim())]);
  });

  it('breaks a lock that a power cut left, whatever it holds', async () => {
    for (const lock of ['', '{}', '{"pid":1,"host":"elsewhere","nonce":"../../x"}']) {
      const path = await place();
      const name = join(path, '../.ledger.yaml.lock');
      await writeFile(name, lock);
      await utimes(name, new Date(0), new Date(0));
      expect(await writeLedger(path, after, before)).toBe(true);
      expect(await readdir(join(path, '..'))).toEqual(['ledger.yaml']);
    }
  });
});
