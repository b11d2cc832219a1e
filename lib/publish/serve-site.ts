import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { loadSite, type Site, stampOf } from './load-site';

/** What hosts send with a page unless they are told otherwise. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Types that are not known to sirv, or that it names without their character set. */
const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  tbx: 'application/xml',
  tmx: 'application/xml',
  txt: 'text/plain;charset=utf-8',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * An HTTP server for a published folder, not listening yet: below the base path and with the headers that the folder
 * was published with. A folder published anew in its place is served from the next request on.
 * Throws if there is no such folder.
 */
export function createSiteServer(folder: string): Server {
  let site = loadSite(folder);
  let answer = answering(site);
  return createServer((request, response) => {
    try {
      if (stampOf(folder) !== site.stamp) {
        site = loadSite(folder);
        answer = answering(site);
      }
    } catch {
      // Between the two renames of a publication there is no folder for an instant.
      response.setHeader('Retry-After', '1');
      return endWith(response, 503, 'The site is being published.');
    }
    return answer(request, response);
  });
}

function answering(site: Site): Answer {
  const { basePath, files } = site;
  const sendFile = sirv(site.folder, {
    dev: false,
    etag: true,
    brotli: true,
    gzip: true,
    // Only what is asked for by its whole name is found, so that every file has one address.
    extensions: [],
    setHeaders(response, path) {
      const type = contentTypes[/\.(\w+)$/.exec(path)?.[1] ?? ''];
      if (type && !response.hasHeader('Content-Type')) response.setHeader('Content-Type', type);
    },
  });

  return (request, response) => {
    // A file may vanish between being found and being read; without a listener that would end the process.
    response.on('pipe', (source: NodeJS.ReadableStream) => source.on('error', () => response.destroy()));
    const [address = '', query] = splitOnce(request.url ?? '', '?');
    const path = decode(address);
    if (path === undefined || !path.startsWith('/')) return endWith(response, 400, 'Malformed address.');

    response.setHeader('Cache-Control', revalidated);
    for (const [name, value] of site.headersFor(path)) response.setHeader(name, value);

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return endWith(response, 405, 'Only GET and HEAD are answered.');
    }
    const name = path.slice(basePath.length + 1);
    if (path === basePath || (path.startsWith(`${basePath}/`) && files.has(`${name}/index.html`))) {
      // The address is one of a folder that is there, so that it cannot begin with two slashes and name a host.
      response.setHeader('Location', `${address}/${query === undefined ? '' : `?${query}`}`);
      return endWith(response, 308, 'Moved.');
    }
    if (!path.startsWith(`${basePath}/`) || /^_headers\b/.test(name))
      return sendNotFound(site, request, response);

    const asked = address.slice(basePath.length);
    request.url = asked.endsWith('/') ? `${asked}index.html` : asked;
    acceptSimply(request);
    return sendFile(request, response, () => sendNotFound(site, request, response));
  };
}

/** Sends the site's own page with status 404, which is not to be kept: the address may be published tomorrow. */
function sendNotFound({ notFound }: Site, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Cache-Control', 'no-store');
  if (!notFound) {
    endWith(response, 404, 'There is no such page.');
    return;
  }
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': notFound.byteLength,
  });
  response.end(request.method === 'HEAD' ? undefined : notFound);
}

function endWith(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' });
  response.end(`${text}\n`);
}

/**
 * Takes out of a request what sirv would misread: an encoding that is refused by `q=0`, which it takes for a wish,
 * and a range, which a server may pass over (RFC 9110, § 14.2) and whose bounds it trusts.
 */
function acceptSimply({ headers }: IncomingMessage): void {
  delete headers.range;
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string') return;
  headers['accept-encoding'] = accepted
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/i.test(coding))
    .join();
}

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
