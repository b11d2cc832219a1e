import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { LoggedRequest } from './log-requests';
import { pageScript } from './page-script';
import type { Peer } from './peer';
import type { PageNotes } from './watch-page';

/** A line as Chromium's developer tools call it “Slow 4G”: bytes per second, and milliseconds. */
export const slow4G = {
  offline: false,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
  latency: 562.5,
};

/** A phone's window, in CSS pixels. */
export const phone = { width: 412, height: 823 };

/** How many terms are opened in a visit. */
const lookups = 5;

/** For how long nothing may be asked for before a page counts as having come to rest, and at most until then, in ms. */
const rest = 1000;
const patience = 30_000;

/** What one visit with empty caches has shown; times in milliseconds. */
export interface Visit {
  readonly lcp: number;
  readonly cls: number;
  readonly blocking: number;
  /** Bytes of the page's JavaScript objects, after collection. */
  readonly heap: number;
  readonly openEntry: number;
  readonly switchLanguage: number;
  /** What was fetched for the first view, and what afterwards, unasked. */
  readonly first: readonly string[];
  readonly later: readonly string[];
}

/**
 * Visits a peer's page as somebody does who has never been there: it loads and comes to rest, terms are opened, and
 * then the language is switched. On a processor made `slowdown` times slower.
 */
export async function visit(
  browser: Browser,
  peer: Peer,
  origin: string,
  log: LoggedRequest[],
  slowdown: number,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const client = await slowDown(context, page, slowdown);
    await page.addInitScript(await pageScript(peer));
    log.length = 0;
    await page.goto(origin + peer.path('ja'), { waitUntil: 'load' });
    const loaded = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return performance.timeOrigin + (navigation?.loadEventEnd ?? 0);
    });
    await comeToRest(log);
    const fetched = log.filter(({ wasSent }) => wasSent);
    const isFirst = ({ at, isAhead }: LoggedRequest) => at <= loaded && !isAhead;
    const { lcp, cls, longTasks } = await notesOf(page);
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    const waits = await openEntries(page, peer);
    const switchLanguage = await changeLanguage(page, peer);
    return {
      lcp,
      cls,
      blocking: longTasks
        .filter(({ start }) => start >= painted)
        .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0),
      heap: usedSize,
      openEntry: waits.sort((a, b) => a - b)[waits.length >> 1] ?? Number.NaN,
      switchLanguage,
      first: fetched.filter(isFirst).map(({ path }) => path),
      later: fetched.filter((request) => !isFirst(request)).map(({ path }) => path),
    };
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page, rate: number): Promise<CDPSession> {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', slow4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  return client;
}

async function comeToRest(log: readonly LoggedRequest[]): Promise<void> {
  const latest = Date.now() + patience;
  let quietSince = Date.now();
  let known = 0;
  while (Date.now() - quietSince < rest && Date.now() < latest) {
    if (log.length !== known || log.some(({ isDone }) => !isDone)) quietSince = Date.now();
    known = log.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function openEntries(page: Page, { terms, entry }: Peer): Promise<number[]> {
  const all = page.locator(terms);
  for (let index = 0; index < lookups; index++) {
    const term = all.nth(index);
    await term.scrollIntoViewIfNeeded();
    const box = await term.boundingBox();
    if (!box) throw new Error(`There is no term ${index + 1} to open`);
    await page.mouse.click(box.x + Math.min(box.width / 2, 20), box.y + Math.min(box.height / 2, 8));
    await page.waitForFunction(
      (count) => (window as unknown as { notes: PageNotes }).notes.entryWaits.length > count,
      index,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction((open) => !document.querySelector(open), entry);
  }
  return (await notesOf(page)).entryWaits;
}

async function changeLanguage(page: Page, { languageSwitch }: Peer): Promise<number> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator(languageSwitch).click({ noWaitAfter: true });
  const wait = await page
    .waitForFunction(() => (window as unknown as { notes: PageNotes }).notes.switchWait)
    .then((handle) => handle.jsonValue());
  return wait ?? Number.NaN;
}

function notesOf(page: Page): Promise<PageNotes> {
  return page.evaluate(() => (window as unknown as { notes: PageNotes }).notes);
}
