/**
 * Measures how long a reader waits for an answer on a machine a quarter as fast as this one: of the search, in the
 * library as published and among 2,000 passages, and of the glossary's filter among 3,000 entries. It drives the
 * published site in a browser, with every file from a server as a host would send it.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findUsages } from '@/lib/annotations/find-usages';
import { loadLibrary } from '@/lib/content/load-library';
import { searchFiles } from '@/lib/export/search-files';
import { createLinks } from '@/lib/links';
import { createTermContext } from '@/lib/render/term-context';
import { buildIndex } from '@/lib/search/build-index';
import { launchOptions } from '../e2e/browser';
import { among } from '../search/among';
import { queries } from '../search/queries';
import { printTimes } from './print-times';
import { serveFolder } from './serve-folder';
import { slowPage } from './slow-page';

const usage = `Usage: tsx tests/bench/answer.bench.ts [--slowdown <n>]

Prints, in milliseconds, how long the search and the glossary's filter take to answer, median and most. Needs the
published site: npm run build.

  --slowdown <n>  how many times slower than this machine the browser's processor is made (4)
  --help          show this`;

const root = resolve(import.meta.dirname, '../..');
const sizes = { passages: 2_000, entries: 3_000 };

/** What is typed into the filter, letter by letter: one to many matches, and none. */
const typed = ['rollup', 'トークン', 'ai', 'らいぶらり', 'l2', 'scaling', 'zebra'] as const;

/** The published site in a folder of its own, searched among many more passages and with many more terms. */
async function enlarge(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-bench-'));
  cpSync(join(root, 'dist'), folder, { recursive: true });
  const { library } = await loadLibrary(join(root, 'content'));
  if (!library) throw new Error('The content has faults: npm run check');
  const context = createTermContext(library.terms);
  const many = among(library, buildIndex(library, context).passages, sizes.passages);
  rmSync(join(folder, 'search'), { recursive: true });
  const usages = findUsages(many.essays, context);
  for await (const { path, contents } of searchFiles({
    sources: [],
    library: many,
    links: createLinks(),
    context,
    usages,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  const glossary = join(folder, 'en/glossary/index.html');
  writeFileSync(glossary, multiply(readFileSync(glossary, 'utf8')));
  for (const ending of ['.br', '.gz']) rmSync(glossary + ending, { force: true });
  return folder;
}

/** The glossary with every entry as often as it takes, each copy with an id of its own. */
function multiply(html: string): string {
  const entry = /<li class="?sense"?.*?<\/li>/gs;
  const times = Math.ceil(sizes.entries / (html.match(entry)?.length ?? 0));
  return html.replace(entry, (found) =>
    Array.from({ length: times }, (_, number) =>
      found.replace(/(?<= id="?term\.[\w.-]+)/, `-${number}`),
    ).join(''),
  );
}

/** How long a query takes from being in the box to being answered in the page. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('input.search-box');
    const list = document.querySelector('.search-results ol');
    if (!box || !list) throw new Error('There is no search');
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        observer.disconnect();
        resolve();
      }).observe(list.parentElement ?? list, { childList: true, subtree: true });
    });
    const start = performance.now();
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await shown;
    return performance.now() - start;
  }, query);
}

/** The wait for every query: asked first, with nothing of the index loaded, and asked again, with all it needs. */
async function measureSearch(browser: Browser, origin: string, slowdown: number) {
  const first: number[] = [];
  const again: number[] = [];
  for (const [index, [query]] of queries.entries()) {
    const page = await slowPage(browser, slowdown);
    await page.goto(`${origin}/${index % 2 === 0 ? 'ja' : 'en'}/`);
    await page.locator('input.search-box').focus();
    await page.locator('.search-results').waitFor({ state: 'attached' });
    first.push(await ask(page, query));
    await page.locator('input.search-box').fill('');
    again.push(await ask(page, query));
    await page.context().close();
    progress(`query ${index + 1} of ${queries.length}`);
  }
  return { first, again };
}

/** The wait for every letter, from the key to the picture on the screen (Event Timing, in steps of 8 ms). */
async function measureFilter(browser: Browser, origin: string, slowdown: number): Promise<number[]> {
  const page = await slowPage(browser, slowdown);
  await page.goto(`${origin}/en/glossary/`);
  const box = page.locator('.glossary-filter input');
  await box.fill('zebra');
  await page.locator('.glossary-filter a').waitFor();
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'input') waits.push(duration);
      // The threshold is not in TypeScript's types yet.
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  let letters = 0;
  for (const word of typed) {
    await box.press('Escape');
    // Until every entry is shown again.
    await page.waitForFunction(() => !document.querySelector('.glossary-list > [hidden]'));
    for (const letter of word) {
      letters++;
      await page.keyboard.insertText(letter);
      await page.waitForTimeout(400);
    }
    progress(`filter: ${word}`);
  }
  const waits = await page.evaluate(() => (window as unknown as { waits: number[] }).waits);
  await page.context().close();
  // What is done within a frame is not told of.
  return [...waits, ...Array.from({ length: letters - waits.length }, () => 16)];
}

let said = Date.now();
function progress(words: string): void {
  if (Date.now() - said < 1000) return;
  said = Date.now();
  console.error(`  ${words}`);
}

async function measure(slowdown: number): Promise<void> {
  const large = await enlarge();
  const browser = await chromium.launch(launchOptions);
  try {
    console.log(`\nWaits in ms, on a processor slowed down ${slowdown} times\tmedian\tmost`);
    for (const [name, folder] of [
      ['as published', join(root, 'dist')],
      [`among ${sizes.passages} passages`, large],
    ] as const) {
      const { first, again } = await serveFolder(folder, (origin) =>
        measureSearch(browser, origin, slowdown),
      );
      printTimes(`search ${name}, index not loaded`, first);
      printTimes(`search ${name}, index loaded`, again);
    }
    const waits = await serveFolder(large, (origin) => measureFilter(browser, origin, slowdown));
    printTimes(`filter among ${sizes.entries} entries, a letter`, waits);
  } finally {
    await browser.close();
    rmSync(large, { recursive: true });
  }
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: { help: { type: 'boolean' }, slowdown: { type: 'string', default: '4' } },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const slowdown = Number(values.slowdown);
    if (!(slowdown >= 1))
      throw new RangeError(`Unexpected --slowdown ${values.slowdown}, expected 1 or more`);
    if (!existsSync(join(root, 'dist/index.html'))) {
      console.error('There is no published site in dist/: run npm run build first.');
      return 1;
    }
    await measure(slowdown);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
