import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../e2e/browser';
import { serveFolder } from '../serve-folder';
import { slowPage } from '../slow-page';

/** What a reader of an essay meets with. Times are in ms. */
export interface Reading {
  /** The reading page, in bytes. */
  readonly bytes: number;
  readonly gzip: number;
  /** How many elements it has. */
  readonly elements: number;
  /** From asking for it to the frame that shows its first passage. */
  readonly firstPassage: number;
  /** From a click on a term, when the page has been loaded, to the frame that shows its entry. */
  readonly popover: number;
  /** From a query in the box to its results, when the index has been asked before. */
  readonly search: number;
}

export interface ReadingOptions {
  /** How many times slower than this machine's the browser's processor is made. */
  readonly slowdown: number;
  readonly slug: string;
}

/** How often the first passage is waited for and a term and the search are asked; the median counts. */
const times = 5;

/** Reads an essay of a published site in a browser, as its readers would. */
export async function measureReading(site: string, { slowdown, slug }: ReadingOptions): Promise<Reading> {
  const address = `ja/${slug}/`;
  const html = readFileSync(join(site, address, 'index.html'));
  const browser = await chromium.launch(launchOptions);
  try {
    return await serveFolder(site, async (origin) => {
      const firsts: number[] = [];
      for (let time = 0; time < times; time++) {
        const page = await slowPage(browser, slowdown);
        firsts.push(await waitForPassage(page, `${origin}/${address}`));
        await page.context().close();
      }
      const page = await slowPage(browser, slowdown);
      await page.goto(`${origin}/${address}`, { timeout: 300_000 });
      const elements = await page.evaluate(() => document.getElementsByTagName('*').length);
      const popovers: number[] = [];
      for (let time = 0; time < times; time++) popovers.push(await openTerm(page));
      await page.context().close();
      return {
        bytes: html.byteLength,
        gzip: gzipSync(html, { level: 9 }).byteLength,
        elements,
        firstPassage: median(firsts),
        popover: median(popovers),
        search: await measureSearch(await slowPage(browser, slowdown), origin),
      };
    });
  } finally {
    await browser.close();
  }
}

async function waitForPassage(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const timer = setInterval(() => {
      if (!document.querySelector('.passage [data-text]')) return;
      clearInterval(timer);
      requestAnimationFrame(() => {
        // The frame is made after those who asked for it have been called, and before any message.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(window, { firstPassage: performance.now() });
        port2.postMessage(undefined);
      });
    });
  });
  await page.goto(address, { waitUntil: 'commit' });
  const first = await page.waitForFunction(
    () => (window as unknown as { firstPassage?: number }).firstPassage,
    undefined,
    { timeout: 120_000 },
  );
  return (await first.jsonValue()) as number;
}

/** Clicks a term of the first passages and closes what it opens. */
async function openTerm(page: Page): Promise<number> {
  const term = page.locator('.passage a[data-term]:visible').first();
  if ((await page.locator('.passage a[data-term]').count()) === 0) return Number.NaN;
  await term.scrollIntoViewIfNeeded();
  const waited = await term.evaluate(
    (link) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        document.addEventListener(
          'toggle',
          () =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - start);
              port2.postMessage(undefined);
            }),
          { capture: true, once: true },
        );
        (link as HTMLElement).click();
      }),
    undefined,
    { timeout: 60_000 },
  );
  await page.keyboard.press('Escape');
  await page.locator('[data-gloss]:popover-open').waitFor({ state: 'detached' });
  return waited;
}

async function measureSearch(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/ja/`);
  await page.locator('input.search-box').focus();
  await page.locator('.search-results').waitFor({ state: 'attached' });
  const waits: number[] = [];
  for (let time = 0; time <= times; time++) {
    const waited = await page.evaluate(async () => {
      const box = document.querySelector<HTMLInputElement>('input.search-box');
      const list = document.querySelector('.search-results ol')?.parentElement;
      if (!box || !list) throw new Error('There is no search');
      const shown = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(list, { childList: true, subtree: true });
      });
      const start = performance.now();
      box.value = '考察 分かること';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await shown;
      return performance.now() - start;
    });
    if (time > 0) waits.push(waited);
    await page.locator('input.search-box').fill('');
    await page.locator('[data-result]').first().waitFor({ state: 'hidden' });
  }
  await page.context().close();
  return median(waits);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
