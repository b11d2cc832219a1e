import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeHeaders } from '@/lib/publish/headers-file';
import { siteHeaders } from '@/lib/publish/site-headers';
import { makeFolder } from '../publish/make-folder';
import { becomes } from '../stress/process-facts';

const root = resolve(import.meta.dirname, '../..');

const site = (basePath: string) =>
  makeFolder({ 'index.html': 'front', _headers: writeHeaders(siteHeaders(basePath, ['index.html'])) });

/** Starts the command; `line` resolves with the first line that it prints, `end` with all of it. */
function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { PORT: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/serve.ts', ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  let errors = '';
  const line = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('\n')) resolve(output.trim());
    });
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const end = new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output, errors }));
  });
  return { child, line, end };
}

async function takePort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    other.close();
  });
  return (other.address() as AddressInfo).port;
}

describe('serve', { timeout: 60_000 }, () => {
  it('says where the site is, serves it, and ends well on a signal though a connection is open', async () => {
    const { child, line, end } = run(['--dir', site('/reader'), '--port', '0']);
    const [, address = '', port] =
      /^Taiyaku is at (http:\/\/127\.0\.0\.1:(\d+)\/reader\/)$/.exec(await line) ?? [];
    expect(await (await fetch(address)).text()).toBe('front');
    const open = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => open.on('connect', resolve));
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });

  it('ends with npm, which tells only its shell of a signal', async () => {
    const npm = spawn('npm', ['run', '--silent', 'serve', '--', '--dir', site(''), '--port', '0'], {
      cwd: root,
    });
    const port = await new Promise<number>((resolve) => {
      npm.stdout.on('data', (line) => resolve(Number(/:(\d+)\//.exec(`${line}`)?.[1])));
    });
    npm.kill('SIGTERM');
    const answers = () =>
      fetch(`http://127.0.0.1:${port}/`).then(
        () => true,
        () => false,
      );
    expect(await becomes(async () => !(await answers()), 30_000)).toBe(true);
  });

  it('is what npm start comes to, with no npm between that would keep a signal', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(scripts.start).toBe(`npm run --silent setup && npm run --silent build && ${scripts.serve}`);
    // .npmrc has npm ignore what packages would run when they are installed, and with that its own pre and post scripts.
    expect(Object.keys(scripts).filter((name) => /^(pre|post)/.test(name))).toEqual([]);
  });

  it('takes the next port that is free where none was asked for, and none other than one that was', async () => {
    const first = run(['--dir', site('')]);
    const second = run(['--dir', site('')]);
    const ports = await Promise.all(
      [first.line, second.line].map(async (line) => Number(/:(\d+)\/$/.exec(await line)?.[1])),
    );
    expect(new Set(ports).size).toBe(2);
    for (const port of ports) {
      expect(port).toBeGreaterThanOrEqual(3000);
      expect(port).toBeLessThanOrEqual(3020);
    }
    const taken = await takePort();
    for (const asked of [
      run(['--dir', site(''), '--port', `${taken}`]),
      run(['--dir', site('')], { PORT: `${taken}` }),
    ]) {
      const { code, output, errors } = await asked.end;
      expect([code, output]).toEqual([1, '']);
      expect(errors).toContain(`Port ${taken} is in use`);
    }
  });

  it('says what to do where nothing is published', async () => {
    const empty = makeFolder();
    for (const folder of [empty, join(empty, 'nowhere')]) {
      const { code, errors } = await run(['--dir', folder]).end;
      expect(code).toBe(1);
      expect(errors).toContain('run npm run build');
    }
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--nonsense'], ['dist']])(
    'takes %s %s for wrong usage',
    async (...args) => {
      const { code, output, errors } = await run(args).end;
      expect([code, output]).toEqual([2, '']);
      expect(errors).not.toBe('');
    },
  );
});
