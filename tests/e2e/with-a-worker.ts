import { test as base, type Page } from '@playwright/test';
import { type Served, serveFolder } from './serve-folder';
import { published, test as silent } from './site';

interface WithWorker {
  /** The site at an origin of the test's own, where the worker is allowed. */
  readonly served: Served;
  /** What is served. */
  readonly folder: string;
}

/** A test with the service worker, of a site whose line can be cut. */
export const test = silent.extend<WithWorker>({
  folder: [published, { option: true }],
  served: async ({ folder }, use) => {
    const served = await serveFolder(folder);
    await use(served);
    await served.stop();
  },
  baseURL: async ({ served }, use) => use(served.origin),
  serviceWorkers: 'allow',
});

/** Waits until the worker has a text, or else the site around the texts, as it is at the origin now, whole. */
export async function waitUntilKept(page: Page, list: string): Promise<void> {
  await base.expect
    .poll(
      () =>
        page.evaluate(async (address) => {
          // Not in any cache: a new edition that is complete has yet to take the place of the old.
          const pages = (await caches.keys()).find((name) => name.endsWith(' pages'));
          const kept = pages && (await caches.match(address, { cacheName: pages }));
          const published = await fetch(address, { cache: 'no-store' });
          return (await (kept || undefined)?.text()) === (await published.text());
        }, list),
      { timeout: 30_000 },
    )
    .toBe(true);
}
