import { renameSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeHeaders } from '@/lib/publish/headers-file';
import { createSiteServer } from '@/lib/publish/serve-site';
import { limits } from '@/lib/publish/server/limits';
import { siteHeaders } from '@/lib/publish/site-headers';
import { makeFolder } from './make-folder';

const page = '<!DOCTYPE html><title>対訳</title>';

function publishedFiles(basePath: string): Record<string, string | Uint8Array> {
  const files = {
    'index.html': page,
    'ja/index.html': `${page}ja`,
    '404.html': `${page}404`,
    'assets/style.0123456789.css': 'a{}',
    'essay.ja.md': '対訳',
    'essay.tmx': '<tmx/>',
  };
  return {
    ...files,
    'ja/index.html.br': brotliCompressSync(files['ja/index.html']),
    'ja/index.html.gz': gzipSync(files['ja/index.html']),
    _headers: writeHeaders(siteHeaders(basePath, Object.keys(files))),
  };
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

async function serve(basePath = '', files = publishedFiles(basePath), limited = limits) {
  const parent = makeFolder(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`dist/${path}`, text])),
  );
  const folder = join(parent, 'dist');
  const server = createSiteServer(folder, limited);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  // Neither `fetch` nor `new URL` may tidy the address on its way.
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      request({ port, host: '127.0.0.1', path, headers, method, agent: false }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });
  return { folder, get, port };
}

describe('createSiteServer', () => {
  it('serves a page at the address of its folder, with the headers of the site', async () => {
    const { get } = await serve();
    const { status, headers, body } = await get('/ja/?view=facing');
    expect(status).toBe(200);
    expect(body.toString()).toBe(`${page}ja`);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it.each([
    ['/assets/style.0123456789.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/essay.ja.md', 'text/markdown; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/essay.tmx', 'application/xml', 'public, max-age=0, must-revalidate'],
  ])('serves %s as %s', async (path, type, caching) => {
    const { get } = await serve();
    const { status, headers } = await get(path);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, type, caching]);
  });

  it('sends what is compressed to those who accept it', async () => {
    const { get } = await serve();
    const brotli = await get('/ja/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotli.headers.vary).toBe('Accept-Encoding');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(`${page}ja`);
    const gzip = await get('/ja/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(`${page}ja`);
    expect((await get('/ja/')).headers['content-encoding']).toBeUndefined();
  });

  it('answers HEAD without a body, and a known page with 304', async () => {
    const { get } = await serve();
    const { headers } = await get('/ja/');
    const head = await get('/ja/', {}, 'HEAD');
    expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, headers.etag]);
    const again = await get('/ja/', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get('/nowhere/', {}, 'HEAD')).body.length).toBe(0);
  });

  it.each([
    ['/ja', '/ja/'],
    ['/ja?view=facing&q=%E5%AF%BE', '/ja/?view=facing&q=%E5%AF%BE'],
    ['/%6Aa', '/%6Aa/'],
  ])('redirects %s to %s for good', async (path, location) => {
    const { get } = await serve();
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([308, location]);
  });

  it.each([
    '//evil.example',
    '//evil.example/',
    '//ja',
    '/\\ja',
    '/.//ja',
    '//evil.example/%2e%2e/ja',
    '/ja/../ja',
    '/%2fja',
  ])('never redirects %s', async (path) => {
    const { get } = await serve();
    const { status, headers } = await get(path);
    expect([status, headers.location]).toEqual([404, undefined]);
  });

  it.each([
    '/nowhere/',
    '/_headers',
    '/_headers/',
    '/%5Fheaders',
    '/_headers?a',
    '/../../../etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/%252e%252e/etc/passwd',
    '/ja/index',
    '/404',
    '/assets/style.0123456789.css/',
    '/assets/gone.0123456789.js',
    '/%00',
  ])('answers %s with the page for what is not found', async (path) => {
    const { get } = await serve();
    const { status, headers, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, `${page}404`]);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it.each(['/%', '/%E5%AF', '/ja/%zz/', '*'])('answers %s with 400 and lives on', async (path) => {
    const { get } = await serve();
    expect((await get(path)).status).toBe(400);
    expect((await get('/ja/')).status).toBe(200);
  });

  it('survives what is not HTTP', async () => {
    const { get, port } = await serve();
    await new Promise<void>((resolve) =>
      connect(port, '127.0.0.1')
        .on('close', resolve)
        .on('error', () => {})
        .end('nonsense\r\n\r\n')
        .resume(),
    );
    expect((await get('/ja/')).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('answers %s with 405', async (method) => {
    const { get } = await serve();
    const { status, headers } = await get('/ja/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('sends a part of a page where one is asked for', async () => {
    const { get } = await serve();
    const whole = `${page}ja`;
    const { status, headers, body } = await get('/ja/', { range: 'bytes=1-4' });
    expect([status, body.toString()]).toEqual([206, whole.slice(1, 5)]);
    expect(headers['content-range']).toBe(`bytes 1-4/${Buffer.byteLength(whole)}`);
    expect((await get('/ja/', { range: 'bytes=9999-' })).status).toBe(416);
    expect((await get('/ja/', { range: 'bytes=1-4', 'if-range': '"old"' })).body.toString()).toBe(whole);
  });

  it('cuts off who sends no request, or a body that never ends, and answers others meanwhile', async () => {
    const { get, port } = await serve('', publishedFiles(''), { ...limits, headers: 100, request: 200 });
    const ends = [
      '',
      'GET / HTTP/1.1\r\nX-A: ',
      'GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na',
    ].map(
      (bytes) =>
        new Promise<void>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
          socket
            .on('close', () => resolve())
            .on('error', () => {})
            .resume();
        }),
    );
    expect((await get('/ja/')).status).toBe(200);
    await Promise.all(ends);
  });

  it('cuts off who does not read', async () => {
    const large = 'a'.repeat(8_000_000);
    const files = { ...publishedFiles(''), 'large.txt': large };
    const { get, port } = await serve('', files, { ...limits, silence: 200 });
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /large.txt HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(4)),
    );
    socket.on('error', () => {}).pause();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    let received = 0;
    await new Promise<void>((resolve) =>
      socket
        .on('close', () => resolve())
        .on('data', (chunk) => {
          received += chunk.length;
        })
        .resume(),
    );
    expect(received).toBeLessThan(4 * large.length);
    expect((await get('/ja/')).status).toBe(200);
  });

  it('serves below the base path that the site was published for, and nothing beside', async () => {
    const { get } = await serve('/reader');
    expect((await get('/reader/ja/')).status).toBe(200);
    expect((await get('/reader/assets/style.0123456789.css')).headers['cache-control']).toContain(
      'immutable',
    );
    expect((await get('/reader?a')).headers.location).toBe('/reader/?a');
    expect((await get('/reader/ja?a')).headers.location).toBe('/reader/ja/?a');
    for (const path of ['/', '/ja/', '/readers/ja/', '/reader//ja/', '/ja']) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('serves a site that is published anew in its place', async () => {
    const { folder, get } = await serve();
    await get('/ja/');
    const files = {
      'index.html': 'new',
      'en/index.html': 'english',
      _headers: '/b/*\n  Content-Security-Policy: x\n',
    };
    const next = makeFolder(files);
    renameSync(folder, `${folder}.old`);
    expect((await get('/')).status).toBe(503);
    renameSync(next, folder);
    expect((await get('/b/')).body.toString()).toBe('new');
    expect((await get('/b/ja/')).status).toBe(404);
  });

  it('lives on when a file is gone that was there', async () => {
    const { folder, get } = await serve();
    rmSync(join(folder, 'ja/index.html'));
    await get('/ja/').catch(() => {});
    expect((await get('/')).status).toBe(200);
  });

  it('serves a folder without headers and without a page for what is not found', async () => {
    const { get } = await serve('', { 'index.html': page });
    expect((await get('/')).status).toBe(200);
    expect((await get('/nowhere/')).status).toBe(404);
  });

  it('throws where there is no folder', () => {
    expect(() => createSiteServer(join(makeFolder(), 'nowhere'))).toThrow();
  });
});
