import type { Conversation } from './conversations';
import { talk } from './talk';
import type { Target } from './target';

const get = (address: string, ...lines: string[]) => [`GET ${address} HTTP/1.1`, ...lines];

/** Ways out of the folder, and names that file systems misread. Whatever they name, nothing is there. */
const astray = [
  '/../package.json',
  '/../../../../../../etc/passwd',
  '/..%2f..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  '/%252e%252e%252f%252e%252e%252fetc/passwd',
  '/..\\..\\..\\..\\etc\\passwd',
  '/..%5c..%5cetc%5cpasswd',
  '/.%2e/.%2e/etc/passwd',
  '/ja/../../../../../etc/passwd',
  '/ja/..;/..;/etc/passwd',
  '/....//....//etc/passwd',
  '//etc/passwd',
  '///etc/passwd',
  '/%2fetc/passwd',
  '/file:///etc/passwd',
  '/proc/self/environ',
  '/.git/config',
  '/.env',
  '/con',
  '/__proto__',
  '/constructor/',
  '/toString',
  '/%00',
  '/index.html%00.png',
  '/ja/%00/',
  '/%0d%0aSet-Cookie:%20a=b',
  '/_headers',
  '/%5fheaders',
  '/_headers/',
  '/_headers.gz',
  '/404',
  '/ja/index',
  '/ja/index.html/',
  '/JA/',
];

const malformed = [
  '/%',
  '/%E5%AF',
  '/ja/%zz/',
  '/%ff%fe',
  '/%c0%ae%c0%ae/etc/passwd',
  '/%uff0e%uff0e/etc/passwd',
];

const methods = ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH'];

/** Ways to ask for less, or for nothing if nothing is new; the answers take the file's own headers. */
async function conditional(target: Target): Promise<Conversation[]> {
  const { page, port } = target;
  const address = target.address(page);
  const whole = target.read(page);
  const [first] = await talk(port, `GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
  const etag = first?.headers.get('etag') ?? '';
  const modified = first?.headers.get('last-modified') ?? '';
  const earlier = new Date(Date.parse(modified) - 1000).toUTCString();
  const later = new Date(Date.parse(modified) + 1000).toUTCString();
  const size = whole.length;
  const unchanged = {
    status: 304,
    body: Buffer.alloc(0),
    headers: { etag, 'cache-control': /./, vary: /./ },
  };
  const changed = { status: 200, body: whole };
  const failed = { status: 412 };
  const part = (from: number, to: number) => ({
    status: 206,
    body: whole.subarray(from, to + 1),
    headers: { 'content-range': `bytes ${from}-${to}/${size}`, 'content-length': `${to - from + 1}`, etag },
  });
  const unsatisfiable = { status: 416, headers: { 'content-range': `bytes */${size}` } };
  const cases: [string[], Omit<Conversation, 'says' | 'ask'>][] = [
    [[`If-None-Match: ${etag}`], unchanged],
    [[`If-None-Match: W/${etag}`], unchanged],
    [[`If-None-Match: "other", ${etag}`], unchanged],
    [['If-None-Match: "other"', `If-None-Match: ${etag}`], unchanged],
    [['If-None-Match: *'], unchanged],
    [['If-None-Match: "other"'], changed],
    [['If-None-Match: "other"', `If-Modified-Since: ${later}`], changed],
    [['If-None-Match: nonsense'], changed],
    [[`If-Modified-Since: ${modified}`], unchanged],
    [[`If-Modified-Since: ${later}`], unchanged],
    [[`If-Modified-Since: ${earlier}`], changed],
    [['If-Modified-Since: nonsense'], changed],
    [[`If-Match: ${etag}`], changed],
    [['If-Match: *'], changed],
    [['If-Match: "other"'], failed],
    [[`If-Match: W/${etag}`], failed],
    [[`If-Unmodified-Since: ${modified}`], changed],
    [[`If-Unmodified-Since: ${earlier}`], failed],
    [['If-Unmodified-Since: nonsense'], changed],
    [['Range: bytes=0-0'], part(0, 0)],
    [['Range: bytes=1-9'], part(1, 9)],
    [['Range: BYTES=1-9'], part(1, 9)],
    [['Range: bytes=9-'], part(9, size - 1)],
    [['Range: bytes=-9'], part(size - 9, size - 1)],
    [[`Range: bytes=0-${size + 9}`], part(0, size - 1)],
    [[`Range: bytes=-${size + 9}`], part(0, size - 1)],
    [[`Range: bytes=${size}-`], unsatisfiable],
    [['Range: bytes=99999999999999999999-'], unsatisfiable],
    [['Range: bytes=-0'], unsatisfiable],
    // A server may pass over what is invalid, unknown, or asks for several parts (RFC 9110, § 14.2).
    [['Range: bytes=5-2'], changed],
    [['Range: bytes=0-0,5-9'], changed],
    [[`Range: bytes=${Array.from({ length: 500 }, (_, at) => `${at}-`).join()}`], changed],
    [['Range: lines=1-2'], changed],
    [['Range: nonsense'], changed],
    [['Range: bytes=-'], changed],
    [['Range: bytes=0-9', `If-Range: ${etag}`], part(0, 9)],
    [['Range: bytes=0-9', `If-Range: ${modified}`], part(0, 9)],
    [['Range: bytes=0-9', `If-Range: W/${etag}`], changed],
    [['Range: bytes=0-9', 'If-Range: "other"'], changed],
    [['Range: bytes=0-9', `If-Range: ${later}`], changed],
    [['Range: bytes=0-9', `If-None-Match: ${etag}`], unchanged],
  ];
  return cases.map(([lines, expected]) => {
    const says = lines.map((line) => line.replaceAll(etag, 'E').slice(0, 60)).join(', ');
    return { says, ask: get(address, ...lines), ...expected };
  });
}

/** Who accepts what gets what (RFC 9110, § 12.5.3). */
function encodings(target: Target): Conversation[] {
  const { page } = target;
  const bodies = {
    br: target.read(`${page}.br`),
    gzip: target.read(`${page}.gz`),
    plain: target.read(page),
  };
  const cases: [string | undefined, keyof typeof bodies][] = [
    [undefined, 'plain'],
    ['', 'plain'],
    ['identity', 'plain'],
    ['gzip', 'gzip'],
    ['x-gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0', 'plain'],
    ['br; q=0.000, gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['gzip;q=0.5, br;q=0.5', 'br'],
    ['identity, gzip;q=0.5', 'plain'],
    ['*', 'br'],
    ['*;q=0', 'plain'],
    ['br;q=0, *', 'gzip'],
    ['zstd, xbr, agzip', 'plain'],
    ['gzip;q=nonsense', 'plain'],
  ];
  return cases.map(([accepted, encoding]) => ({
    says: `Accept-Encoding: ${accepted}`,
    ask: get(target.address(page), ...(accepted === undefined ? [] : [`Accept-Encoding: ${accepted}`])),
    status: 200,
    body: bodies[encoding],
    headers: {
      'content-encoding': encoding === 'plain' ? undefined : encoding,
      'content-length': `${bodies[encoding].length}`,
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    },
  }));
}

/** Every single request that is worth asking once. `target` has to be being served. */
export async function conversations(target: Target): Promise<Conversation[]> {
  const { basePath, page, asset } = target;
  const address = target.address(page);
  const body = target.read(page);
  const notFound = { status: 404, body: target.read('404.html'), headers: { 'cache-control': 'no-store' } };
  const brotli = target.read(`${page}.br`);
  const ok = { status: 200, body };
  const refused = { status: 400 };
  return [
    ...astray.map((path) => ({ says: path, ask: get(basePath + path), ...notFound })),
    ...[`${page}.br`, `${page}.gz`, `${asset}.br`].map((path) => ({
      says: path,
      ask: get(`${basePath}/${path}`),
      ...notFound,
    })),
    ...malformed.map((path) => ({ says: path, ask: get(basePath + path), ...refused })),
    { says: 'a null in the address', ask: get(`${address}\0`), ...refused },
    { says: 'bytes beyond ASCII in the address', ask: get(`${basePath}/対訳/`), status: [400, 404] },
    ...methods.map((method) => ({
      says: method,
      ask: [`${method} ${address} HTTP/1.1`, 'Content-Length: 0'],
      status: 405,
      headers: { allow: 'GET, HEAD' },
    })),
    { says: 'OPTIONS *', ask: ['OPTIONS * HTTP/1.1'], status: 405, headers: { allow: 'GET, HEAD' } },
    { says: 'CONNECT', ask: ['CONNECT example.org:443 HTTP/1.1'], status: 405 },
    { says: 'a method that is none', ask: [`BREW ${address} HTTP/1.1`], ...refused },
    { says: 'get in small letters', ask: [`get ${address} HTTP/1.1`], ...refused },
    {
      says: 'HEAD',
      ask: [`HEAD ${address} HTTP/1.1`, 'Accept-Encoding: br'],
      status: 200,
      headers: { 'content-length': `${brotli.length}`, 'content-encoding': 'br', etag: /./ },
    },
    { says: 'HEAD of nothing', ask: [`HEAD ${basePath}/nowhere/ HTTP/1.1`], status: 404 },
    { says: 'HEAD with a range', ask: [`HEAD ${address} HTTP/1.1`, 'Range: bytes=0-9'], status: 200 },
    { says: 'a header of 20 kB', ask: get(address, `X-Long: ${'a'.repeat(20_000)}`), status: 431 },
    {
      says: '3,000 headers',
      ask: get(address, ...Array.from({ length: 3000 }, (_, at) => `X-${at}: a`)),
      status: 431,
    },
    { says: 'an address of 20 kB', ask: get(`${address}${'a'.repeat(20_000)}`), status: [414, 431] },
    { says: 'a query of 8 kB', ask: get(`${address}?${'a=%F0%9F&'.repeat(800)}`), ...ok },
    { says: 'a header without a name', ask: get(address, ': a'), ...refused },
    { says: 'a header with a space in its name', ask: get(address, 'X A: a'), ...refused },
    { says: 'a folded header', ask: get(address, 'X-A: a', ' b'), status: [200, 400] },
    { says: 'two lengths', ask: get(address, 'Content-Length: 1', 'Content-Length: 2'), ...refused },
    {
      says: 'a length and a transfer coding',
      ask: get(address, 'Content-Length: 5', 'Transfer-Encoding: chunked'),
      ...refused,
    },
    {
      says: 'an unknown transfer coding',
      ask: get(address, 'Transfer-Encoding: nonsense'),
      status: [400, 501],
    },
    {
      says: 'GET with a body',
      ask: [],
      bytes: `GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 5\r\n\r\nabcde`,
      ...ok,
    },
    { says: 'a wish to go over to another protocol', ask: get(address, 'Upgrade: websocket'), ...ok },
    { says: 'an unknown expectation', ask: get(address, 'Expect: nonsense'), status: 417 },
    {
      says: 'leave asked for to send a body',
      ask: [`POST ${address} HTTP/1.1`, 'Expect: 100-continue', 'Content-Length: 99999999'],
      status: 405,
    },
    { says: 'an address with its host', ask: get(`http://example.org${address}`), ...ok },
    { says: 'an address of another scheme', ask: get('file:///etc/passwd'), status: [400, 404] },
    { says: 'a fragment', ask: get(`${address}#a`), status: [200, 400, 404] },
    { says: 'no host', ask: [], bytes: `GET ${address} HTTP/1.1\r\nConnection: close\r\n\r\n`, ...refused },
    { says: 'two hosts', ask: get(address, 'Host: evil.example'), ...refused },
    {
      says: 'a foreign host',
      ask: [],
      bytes: `GET ${address.slice(0, -1)} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
      status: 308,
      headers: { location: address },
    },
    { says: 'HTTP/1.0', ask: [], bytes: `GET ${address} HTTP/1.0\r\n\r\n`, ...ok },
    { says: 'HTTP/0.9', ask: [], bytes: `GET ${address}\r\n\r\n`, status: [400, 505] },
    {
      says: 'HTTP/2 without asking',
      ask: [],
      bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      status: [400, 405, 505],
    },
    { says: 'nonsense', ask: [], bytes: 'nonsense\r\n\r\n', ...refused },
    {
      says: 'the beginning of TLS',
      ask: [],
      bytes: Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3),
      ...refused,
    },
    {
      says: 'an asset',
      ask: get(target.address(asset)),
      status: 200,
      body: target.read(asset),
      headers: {
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    },
    ...(await conditional(target)),
    ...encodings(target),
  ];
}
