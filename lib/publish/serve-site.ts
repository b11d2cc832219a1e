import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { contentTypeOf } from './content-types';
import { loadSite, type Site, stampOf } from './load-site';
import { type Answer, answerInTurn } from './server/answer-in-turn';
import { chooseEncoding, encodings } from './server/choose-encoding';
import { limits as ours } from './server/limits';
import { readByPieces } from './server/pieces';
import { sendFile } from './server/send-file';
import { notForReaders, revalidated } from './site-headers';

/**
 * An HTTP server for a published folder, not listening yet: below the base path and with the headers that the folder
 * was published with. A folder published anew in its place is served from the next request on.
 * Throws if there is no such folder.
 */
export function createSiteServer(folder: string, limits = ours): Server {
  let site = loadSite(folder);
  const answer: Answer = async (request, response) => {
    try {
      if (stampOf(folder) !== site.stamp) site = loadSite(folder);
    } catch {
      // Between the two renames of a publication there is no folder for an instant.
      return refuse(request, response, 503, 'The site is being published.', { 'Retry-After': '1' });
    }
    await answerFrom(site, limits.answer, request, response);
  };
  const inTurn = answerInTurn(answer, limits.waiting);
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      keepAliveTimeout: limits.idle,
      connectionsCheckingInterval: Math.min(1000, limits.headers),
    },
    inTurn,
  );
  readByPieces(server);
  server.maxConnections = limits.connections;
  // Without a listener for the event, what is silent for so long is closed.
  server.setTimeout(limits.silence);
  // Nobody is asked to go on with a body that will not be read, and nobody is let through to another host.
  server.on('checkContinue', (request, response) => server.emit('request', request, response));
  server.on('connect', (_, socket) => {
    socket.on('error', () => {});
    socket.end(
      'HTTP/1.1 405 Method Not Allowed\r\nAllow: GET, HEAD\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
    );
  });
  return server;
}

async function answerFrom(
  site: Site,
  within: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { basePath, files } = site;
  // To a version without headers nothing can be said.
  if (request.httpVersionMajor !== 1) return refuse(request, response, 505, 'HTTP/1.1, please.');
  if (countHosts(request) > 1) return refuse(request, response, 400, 'One host, please.');
  const [address, query] = splitOnce(toOriginForm(request.url ?? ''), '?');
  const path = decode(address);
  for (const [name, value] of site.headersFor(path ?? '')) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(request, response, 405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
  if (path === undefined || !path.startsWith('/'))
    return refuse(request, response, 400, 'Malformed address.');

  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', revalidated);
  const name = path.slice(basePath.length + 1);
  if (path === basePath || (path.startsWith(`${basePath}/`) && files.has(`${name}/index.html`))) {
    // The address is one of a folder that is there, so that it cannot begin with two slashes and name a host.
    const location = `${address}/${query === undefined ? '' : `?${query}`}`;
    return refuse(request, response, 308, 'Moved.', { Location: location });
  }
  const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
  // Only what was found in the folder is served, by its whole name, so that no address leads out of it.
  if (!path.startsWith(`${basePath}/`) || !files.has(file) || notForReaders.test(file))
    return sendNotFound(site, request, response);

  const available = encodings.filter(({ suffix }) => files.has(file + suffix));
  const encoding = chooseEncoding(request.headers['accept-encoding']?.toString(), available);
  if (available.length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (!response.hasHeader('Content-Type')) response.setHeader('Content-Type', contentTypeOf(file));
  try {
    await sendFile(request, response, {
      path: join(site.folder, file + (encoding?.suffix ?? '')),
      encoding,
      within,
    });
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (isMissing(error)) sendNotFound(site, request, response);
    else refuse(request, response, 503, 'Too much is going on.', { 'Retry-After': '1' });
  }
}

/**
 * Sends the site's own page with status 404, which is not to be kept: the address may be published tomorrow. It comes
 * with its own headers, not with those of what is not there, which may have been cached for good.
 */
function sendNotFound(site: Site, request: IncomingMessage, response: ServerResponse): void {
  for (const name of response.getHeaderNames()) if (name !== 'connection') response.removeHeader(name);
  for (const [name, value] of site.headersFor(`${site.basePath}/404.html`)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-store');
  const available = encodings.filter((encoding) => site.notFound.has(encoding));
  const encoding = chooseEncoding(request.headers['accept-encoding']?.toString(), available);
  const page = site.notFound.get(encoding);
  if (!page) {
    refuse(request, response, 404, 'There is no such page.');
    return;
  }
  if (available.length > 0) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding) response.setHeader('Content-Encoding', encoding.coding);
  finish(request, response, 404, contentTypeOf('404.html'), page);
}

/** Answers with a status and a sentence. */
function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  finish(request, response, status, contentTypeOf('.txt'), Buffer.from(`${text}\n`));
}

function finish(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array,
): void {
  // A body that nobody reads is not waited for.
  if (headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0)
    response.setHeader('Connection', 'close');
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.byteLength });
  response.end(method === 'HEAD' ? undefined : body);
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

/** Node.js keeps the first of several and says nothing; which one a proxy on the way kept is anybody's guess. */
const countHosts = ({ rawHeaders }: IncomingMessage) =>
  rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;

/** The address without scheme and host, which a client may send (RFC 9112, § 3.2.2). */
const toOriginForm = (url: string) => url.replace(/^https?:\/\/[^/?#]*(?=\/)/i, '');

function splitOnce(text: string, separator: string): [string, string?] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + separator.length)];
}

function decode(address: string): string | undefined {
  try {
    return decodeURI(address);
  } catch {
    return undefined;
  }
}
