import { readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caddyConfig } from '@/lib/publish/hosting/caddy';
import { nginxConfig } from '@/lib/publish/hosting/nginx';
import { loadSite } from '@/lib/publish/load-site';
import { createSiteServer } from '@/lib/publish/serve-site';
import { makeSite } from '../stress/make-site';
import { describeTarget } from '../stress/target';
import { type Host, hosts, isInstalled, startHost } from './start-host';

/** Headers that are a server's own, or whose value is: the time, itself, how it frames and validates what it sends. */
const own = new Set([
  'accept-ranges',
  'connection',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'server',
  'transfer-encoding',
]);

const site = async (basePath: string) => {
  const folder = await makeSite(basePath);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

async function serveOurs(folder: string): Promise<number> {
  const server = createSiteServer(folder).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      agent: false,
      headers: { host: 'example.org', ...headers },
    };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () => {
        const headers = Object.entries(response.headers).map(([name, value]) => [name, `${value}`] as const);
        resolve({ status: response.statusCode, headers: new Map(headers), body: Buffer.concat(chunks) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** An answer without what is the server's own, to be compared with another's. */
const shared = ({ status, headers, body }: Answer, { variesPlain }: Host) => ({
  status,
  headers: Object.fromEntries(
    [...headers]
      .filter(([name]) => !own.has(name))
      // With what is not there to be kept, either may come or not.
      .filter(([name]) => name !== 'last-modified' || status !== 404)
      .filter(([name]) => name !== 'vary' || variesPlain || headers.has('content-encoding'))
      .sort(),
  ),
  body: body.toString('base64'),
});

describe.each(hosts)('the configuration for $name', (host) => {
  it.for(['', '/reader'])(
    'lets it send what our own server sends, below the base path "%s"',
    async (basePath, context) => {
      if (!isInstalled(host)) {
        const note = `Skipped: ${host.name} is not installed, so that nothing is proven of it: apt-get install ${host.name}`;
        // Reporters keep the note of what is skipped to themselves.
        console.warn(note);
        context.skip(note);
      }
      const folder = await site(basePath);
      const [port, ours] = [await startHost(host, folder), await serveOurs(folder)];
      const target = describeTarget(folder, port, 0);
      for (const path of target.files) {
        for (const accepted of ['identity', ...host.codings]) {
          const address = target.address(path);
          const answer = await ask(port, address, { 'accept-encoding': accepted });
          const says = `${host.name} ${address} ${accepted}`;
          expect(shared(answer, host), says).toEqual(
            shared(await ask(ours, address, { 'accept-encoding': accepted }), host),
          );
          expect(answer.headers.get('etag'), says).toMatch(/^"/);
        }
      }
      for (const address of [
        '/nowhere/',
        '/_headers',
        '/ja/index.html.br',
        '/ja/index.html.gz',
        '/assets/gone.css',
        '/gone.json',
      ]) {
        const answer = await ask(port, basePath + address);
        expect(shared(answer, host), address).toEqual(shared(await ask(ours, basePath + address), host));
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([404, 'no-store']);
      }
      for (const address of [
        `${basePath}/ja${host.keepsQuery ? '?q=a' : ''}`,
        ...(basePath ? [basePath] : []),
      ]) {
        const { status, headers } = await ask(port, address);
        expect([301, 308]).toContain(status);
        expect(headers.get('location')).toBe((await ask(ours, address)).headers.get('location'));
      }
      const etag = (await ask(port, `${basePath}/ja/`)).headers.get('etag');
      const again = await ask(port, `${basePath}/ja/`, { 'if-none-match': etag ?? '' });
      expect([again.status, again.headers.get('cache-control')]).toEqual([
        304,
        'public, max-age=0, must-revalidate',
      ]);
    },
  );
});

describe('the examples of configurations', () => {
  it.each([
    ['nginx.conf', nginxConfig],
    ['Caddyfile', caddyConfig],
  ])('%s is what `npm run hosting` prints', async (name, write) => {
    const { rules, basePath } = loadSite(await site(''));
    const text = write({ rules, basePath, root: '/var/www/taiyaku', name: 'example.org' });
    const path = join('.github/hosting', name);
    expect(
      readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8'),
      `${path} is of another version`,
    ).toBe(text);
  });
});
