import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { caddyConfig } from '@/lib/publish/hosting/caddy';
import { nginxConfig } from '@/lib/publish/hosting/nginx';
import { loadSite } from '@/lib/publish/load-site';
import { becomes } from '../stress/process-facts';
import { talk } from '../stress/talk';

/** Debian puts nginx where only root looks for commands. */
const environment = { ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin:/sbin` };

/** A server that people use, as the documentation sets it up. */
export interface Host {
  readonly name: 'nginx' | 'caddy';
  /** The codings that it sends as documented. */
  readonly codings: readonly string[];
  /** Whether it says `Vary` of what it sends as it is, too. Caddy does so from some version on. */
  readonly variesPlain: boolean;
  /** Whether it keeps the query when it adds the slash at the end of an address. Caddy does not. */
  readonly keepsQuery: boolean;
  /** Writes its configuration into a folder; gives the arguments that start it in the foreground. */
  configure(folder: string, published: string, port: number): readonly string[];
}

const nginx: Host = {
  name: 'nginx',
  codings: ['gzip'],
  variesPlain: true,
  keepsQuery: true,
  configure(folder, published, port) {
    const site = nginxConfig({ ...loadSite(published), root: published, name: 'example.org' })
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('listen [::]:80;', '');
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      // Its workers give up root's rights, and then could not read the temporary folder.
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${kept.join(' ')}
${site}}`,
    );
    return ['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', 'stderr'];
  },
};

const caddy: Host = {
  name: 'caddy',
  codings: ['br', 'gzip'],
  variesPlain: false,
  keepsQuery: false,
  configure(folder, published, port) {
    const site = caddyConfig({ ...loadSite(published), root: published, name: `http://example.org:${port}` });
    writeFileSync(
      join(folder, 'Caddyfile'),
      `{\n    admin off\n    default_bind 127.0.0.1\n    storage file_system ${folder}\n}\n${site}`,
    );
    return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  },
};

export const hosts = [nginx, caddy] as const;

export const isInstalled = ({ name }: Host) =>
  spawnSync(name, [name === 'nginx' ? '-v' : 'version'], { env: environment }).status === 0;

/** Starts a host for a published folder on this machine, until the test is over; its port. */
export async function startHost(host: Host, published: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-host-'));
  const port = await freePort();
  const child = spawn(host.name, host.configure(folder, published, port), {
    env: { ...environment, HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const end = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await end;
    rmSync(folder, { recursive: true, force: true });
  });
  const answers = () =>
    talk(port, 'GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n').then(
      () => true,
      () => false,
    );
  if (
    !(await becomes(async () => child.exitCode !== null || (await answers()), 20_000)) ||
    child.exitCode !== null
  )
    throw new Error(`${host.name} does not serve: ${said}`);
  return port;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
