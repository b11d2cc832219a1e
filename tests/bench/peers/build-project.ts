import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles } from '@/lib/publish/list-files';
import type { PeerContent } from './peer-content';

/** A peer with packages and a build of its own. */
export interface Project {
  /** Its folder here. */
  readonly source: string;
  /** Where the stylesheet of the hand-written page goes in it, so that all look alike. */
  readonly stylesheet: string;
  /** Where the site's icon goes. */
  readonly icon: string;
  /** Where its build leaves the site. */
  readonly site: string;
}

const root = join(import.meta.dirname, '../../..');

/**
 * Installs and builds a project in `folder`, outside the sources, and returns the folder of its site. What has not
 * changed since the last time is neither installed nor built again. Throws with what the command said if it fails.
 */
export async function buildProject(
  project: Project,
  content: PeerContent,
  folder: string,
  say: (doing: string) => void,
): Promise<string> {
  const { source, stylesheet, icon, site } = project;
  const files = new Map<string, Buffer>();
  for (const path of listFiles(source)) files.set(path, await readFile(join(source, path)));
  files.set('content.json', Buffer.from(JSON.stringify(content)));
  files.set('peer-content.ts', await readFile(join(import.meta.dirname, 'peer-content.ts')));
  for (const [locale, words] of Object.entries(content.words))
    files.set(`messages/${locale}.json`, Buffer.from(JSON.stringify(words)));
  files.set(stylesheet, await readFile(join(import.meta.dirname, 'by-hand/style.css')));
  files.set(icon, await readFile(join(root, 'app/icon.svg')));

  const stampFile = join(folder, '.built');
  const stamp = hashOf([...files].flat());
  const packagesFile = join(folder, 'node_modules/.installed');
  const packages = hashOf([files.get('package-lock.json') ?? '']);
  const isBuilt = existsSync(join(folder, site)) && (await textOf(stampFile)) === stamp;
  if (isBuilt) return join(folder, site);

  await mkdir(folder, { recursive: true });
  for (const part of ['src', 'public', 'messages'])
    await rm(join(folder, part), { recursive: true, force: true });
  for (const [path, contents] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
  await cp(join(root, '.npmrc'), join(folder, '.npmrc'));
  if ((await textOf(packagesFile)) !== packages) {
    say('installing its packages');
    await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    await writeFile(packagesFile, packages);
  }
  say('building');
  await rm(join(folder, site), { recursive: true, force: true });
  await run('npm', ['run', 'build'], folder);
  await writeFile(stampFile, stamp);
  return join(folder, site);
}

function hashOf(parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

async function textOf(path: string): Promise<string | undefined> {
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}

function run(command: string, parameters: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${parameters.join(' ')} failed:\n${Buffer.concat(said)}`));
    });
  });
}
