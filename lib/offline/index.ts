/**
 * The service worker: what has been read once can be read without a connection. Online every page comes from the
 * network, so that the newest edition is seen, and the worker changes nothing but that named assets come from its cache.
 * See `.github/decisions/0012-a-text-is-kept-whole.md`.
 */

import { offlinePath, pathInOtherLocale, readPagePath } from '../links';
import { fallbackLanguage, languages } from '../model';
import { answerAsset, answerFile, answerPage } from './answer';
import { chooseWay, type Way } from './choose-way';
import { cacheName, type Ground, listCaches, listOldCaches, openCache, pathOf } from './ground';
import { fetchQuietly, keepPage } from './keep-page';
import { keepRead } from './keep-read';
import { answerUnread, fillIn } from './stand-in';
import { sweepAssets } from './sweep-assets';
import type { FetchEvent, WorkerScope } from './worker-scope';

/** Set by the bundler. */
declare const DEVELOPMENT: boolean;
declare const self: WorkerScope;

const ground: Ground = {
  base: self.registration.scope,
  caches,
  fetch: (asked, init) => fetch(asked, init),
  now: () => Date.now(),
};

if (DEVELOPMENT) retire();
else serve();

function serve(): void {
  self.addEventListener('install', (event) => event.waitUntil(install()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('fetch', (event) => {
    const way = chooseWay(event.request, ground.base);
    if (way) event.respondWith(answer(event, way));
  });
  // A page says that it has been loaded, and that the browser has nothing else to do.
  self.addEventListener('message', (event) => {
    const address = (event.source as { readonly url?: string } | null)?.url;
    if (address) event.waitUntil(keep(address).catch(() => {}));
  });
}

async function install(): Promise<void> {
  const pages = await openCache(ground, 'pages');
  for (const locale of languages) {
    const address = ground.base + offlinePath(locale);
    await keepPage(ground, pages, address, await fetchQuietly(ground, address));
  }
  // Pages come from the network under the old worker and under the new, so that neither breaks the other's.
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await listOldCaches(ground)) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function answer(event: FetchEvent, way: Way): Promise<Response> {
  const { request, preloadResponse } = event;
  const path = pathOf(request.url, ground.base) ?? '';
  const address = ground.base + path;
  const asked = {
    request,
    ...(preloadResponse && { preloaded: preloadResponse }),
    isExpected: isSwitch(request, path),
    waitUntil: (done: Promise<unknown>) => event.waitUntil(done),
  };
  if (way === 'asset') return answerAsset(ground, asked, address);
  if (way === 'file') return (await answerFile(ground, asked, address)) ?? Response.error();
  const page = await answerPage(ground, asked, address);
  const locale = readPagePath(path)?.locale;
  if (page && locale && path === offlinePath(locale)) return fillIn(ground, page, locale);
  if (page || request.mode !== 'navigate') return page ?? Response.error();
  const own = languages.find((language) => self.navigator.language.startsWith(language)) ?? fallbackLanguage;
  return (await answerUnread(ground, path, own)) ?? Response.error();
}

/** Whether a page is asked for from the same page in the other language, which has wanted it fetched ahead. A reload is none. */
function isSwitch({ mode, cache, referrer }: Request, path: string): boolean {
  if (mode !== 'navigate' || cache !== 'default' || !URL.canParse(referrer)) return false;
  const from = pathOf(referrer, ground.base);
  return from !== undefined && pathInOtherLocale(from) === path;
}

/** One page after the other, in however many windows. */
async function keep(address: string): Promise<void> {
  await self.navigator.locks.request(cacheName(ground, 'pages'), async () => {
    await keepRead(ground, address, self.navigator.connection?.saveData);
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (windows.length <= 1) await sweepAssets(ground);
  });
}

/** What `npm start` has left in a browser is not to stand before the pages of `npm run dev` on the same port. */
function retire(): void {
  self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
  self.addEventListener('activate', (event) => {
    const leave = async () => {
      for (const name of await listCaches(ground)) await caches.delete(name);
      await self.registration.unregister();
    };
    event.waitUntil(leave());
  });
}
