import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { loadSite } from '@/lib/publish/load-site';
import { createSiteServer } from '@/lib/publish/serve-site';

/** Where the script that watches a page is, below the site's root. */
const watchPath = '/watch.js';

/**
 * Keeps what goes wrong in a page from its first script on: not every protocol tells what the console says. It is part
 * of no page that is published, and is served from the page's own host, as its policy demands.
 */
const watch = `{
  const keep = (what) => {
    const all = JSON.parse(sessionStorage.getItem('watch') ?? '[]');
    sessionStorage.setItem('watch', JSON.stringify([...all, location.pathname + ': ' + what]));
  };
  addEventListener('error', (event) => keep(event.message ?? 'not loaded: ' + event.target.outerHTML), true);
  addEventListener('unhandledrejection', ({ reason }) => keep('unhandled: ' + reason));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
    keep('policy: ' + [violatedDirective, blockedURI, sourceFile].join(' ')));
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => { keep(level + ': ' + words.join(' ')); say(...words); };
  }
}`;

export interface Site {
  readonly origin: string;
  /** Cuts the line: ends every connection, and accepts none. */
  cut(): Promise<void>;
}

/**
 * Serves a published folder at an origin of its own, which is nobody's yet: what a reader has chosen elsewhere is not
 * known here. `isWatched` puts a script before all others into every page; see `complaintsOf`.
 */
export async function serveWatched(folder: string, isWatched: boolean): Promise<Site> {
  const server = createSiteServer(folder);
  if (isWatched) watchPages(server, folder);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function watchPages(server: Server, folder: string): void {
  const { headersFor } = loadSite(folder);
  const [answer] = server.listeners('request') as ((...asked: unknown[]) => void)[];
  server.removeAllListeners('request').on('request', (request, response) => {
    const path = (request.url ?? '').replace(/\?.*/s, '');
    const page = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    const isPage = page.endsWith('.html') && existsSync(page);
    if (!isPage && path !== watchPath) return answer?.(request, response);
    for (const [name, value] of headersFor(path)) response.setHeader(name, value);
    response.setHeader('Content-Type', isPage ? 'text/html;charset=utf-8' : 'text/javascript');
    const tag = `<script src="${watchPath}"></script>`;
    response.end(
      isPage ? readFileSync(page, 'utf8').replace(/<meta charset="?utf-8"?\s*\/?>/i, `$&${tag}`) : watch,
    );
  });
}

/** What `watch` has kept, and forgets by that. To be called in the page. */
export function takeComplaints(): string[] {
  const all = JSON.parse(sessionStorage.getItem('watch') ?? '[]');
  sessionStorage.removeItem('watch');
  return all;
}
