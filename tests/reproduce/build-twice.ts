/**
 * Builds a commit more than once and compares what is published, byte by byte: in two fresh clones at different paths,
 * which have their own packages, time zone, locale, rights on files, clock, order of files and number of processors; and
 * once more in the first of them, with what builds leave behind for the next.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readOptions } from '@/lib/cli/read-options';
import { listFiles } from '@/lib/publish/list-files';
import { compareFolders } from './compare-folders';

const help = `Usage: npm run test:reproducible [-- --commit main] [--keep]

Clones a commit twice into the folder for temporary files, installs its packages there from the lock file, without
install scripts, builds it three times under different conditions, and compares what is published.

  --commit REF   the commit to build (default: HEAD; what is not committed is not built)
  --keep         leave the clones where they are, to look at them
  --help         this text

Exit codes: 0 the same bytes, 1 something differs or could not be built, 2 wrong usage.`;

const root = resolve(import.meta.dirname, '../..');
const disturbance = pathToFileURL(join(import.meta.dirname, 'disturb.mjs')).href;

/** What is on every page differs on every page. */
const mostShown = 20;

/** Where and how a clone is built. A path may hold blanks and Japanese. */
const sites = [
  { path: 'a', umask: '022', env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
  {
    path: 'another place/も と/b',
    umask: '077',
    env: {
      TZ: 'America/Los_Angeles',
      LC_ALL: 'ja_JP.UTF-8',
      LANG: 'ja_JP.UTF-8',
      NODE_OPTIONS: `--import ${disturbance}`,
    },
  },
] as const;

/** Runs a command, and shows what it says only if it fails; throws then. */
function run(
  command: readonly string[],
  { cwd, umask = '022', env = {} }: { cwd: string; umask?: string; env?: Record<string, string> },
): Promise<void> {
  const child = spawn('sh', ['-c', `umask ${umask} && exec "$@"`, 'sh', ...command], {
    cwd,
    // What this process was told about its own place, such as by npm or tsx, is not for the build.
    env: { ...only(['PATH', 'HOME', 'TMPDIR']), ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${command.join(' ')}\n${said}`))));
  });
}

const only = (names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));

async function main(): Promise<number> {
  const options = readOptions(
    { commit: { type: 'string', default: 'HEAD' }, keep: { type: 'boolean' }, help: { type: 'boolean' } },
    help,
  );
  if (!options) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-'));
  const say = (text: string) => console.error(`${text} …`);
  try {
    for (const site of sites) {
      const clone = join(folder, site.path);
      mkdirSync(dirname(clone), { recursive: true });
      say(`Cloning ${options.commit} into ${clone}`);
      await run(['git', 'clone', '--quiet', '--no-checkout', root, clone], { cwd: root });
      await run(['git', 'fetch', '--quiet', root, options.commit], { cwd: clone });
      await run(['git', 'checkout', '--quiet', 'FETCH_HEAD'], { ...site, cwd: clone });
      say('Installing its packages');
      await run(['npm', 'ci', '--ignore-scripts'], { cwd: clone, umask: site.umask });
      say('Building it');
      await run(['npm', 'run', 'build'], { ...site, cwd: clone });
    }
    const first = join(folder, sites[0].path);
    const second = join(folder, sites[1].path);
    const former = join(folder, 'built-first');
    renameSync(join(first, 'dist'), former);
    say('Building the first again');
    await run(['npm', 'run', 'build'], { ...sites[0], cwd: first });

    const faults = [
      ...compareFolders(former, join(second, 'dist')).map((fault) => `In the two clones, ${fault}`),
      ...compareFolders(former, join(first, 'dist')).map((fault) => `Built again, ${fault}`),
    ];
    for (const fault of faults.slice(0, mostShown)) console.error(fault);
    if (faults.length > mostShown) console.error(`… and ${faults.length - mostShown} more.`);
    const count = listFiles(former).length;
    console.log(
      faults.length === 0
        ? `All ${count} files are the same, byte by byte.`
        : `Files differ: ${faults.length} times among ${count}.`,
    );
    return faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  } finally {
    if (options.keep) console.error(`The clones are in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
