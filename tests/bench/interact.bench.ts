/**
 * Measures how long a reader waits, on a machine a quarter as fast as this one, for a page that is open to answer what
 * is done on it: from the event to the frame after it, the longest of the events that make the interaction. A setting
 * answers by its control and is followed by the text a frame later: that is told by itself.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../e2e/browser';
import { printTimes } from './print-times';
import { serveFolder } from './serve-folder';
import { slowPage } from './slow-page';

const usage = `Usage: tsx tests/bench/interact.bench.ts [--slowdown <n>] [--times <n>] [--site <dir>]

Prints, in milliseconds, how long each interaction of the reader takes to be seen, median and most, and for settings how
long until the text has followed. Needs the published site, which npm run build makes.

  --slowdown <n>  how many times slower than this machine the browser's processor is made (4)
  --times <n>     how often each is done (20)
  --site <dir>    the published site (dist)
  --help          show this`;

const published = resolve(import.meta.dirname, '../../dist');
const reader = '/ja/ai-crypto-layers/';

/** What a reader does: once to begin with, and the `turn`-th time. */
interface Interaction {
  readonly name: string;
  begin?(page: Page): Promise<void>;
  act(page: Page, turn: number): Promise<void>;
  /** What makes the next turn like this one; it is not measured. */
  restore?(page: Page): Promise<void>;
}

const pick = <T>(all: readonly T[], turn: number) => all[turn % all.length] as T;
const press = (key: string) => (page: Page) => page.keyboard.press(key);

/** Clicks as a hand does: what the test's own click looks up in the page first would be measured with it. */
async function click(page: Page, selector: string, nth = 0): Promise<void> {
  const target = page.locator(selector).nth(nth);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await longestWait(page);
  await page.mouse.down();
  await page.mouse.up();
}

const view = (page: Page, value: string) => click(page, `input[name=view][value=${value}]`);
const openSettings = (page: Page) => click(page, '.settings-button');
const setting = (page: Page, name: string, value: string) =>
  click(page, `form.settings input[name=${name}][value="${value}"]`);

const interactions: readonly Interaction[] = [
  {
    name: 'open a term’s entry',
    act: (page, turn) => click(page, '.passage > [data-text][lang=ja] a[data-term]', turn),
    restore: press('Escape'),
  },
  {
    name: 'change the view',
    act: (page, turn) => view(page, pick(['facing', 'interleaved', 'single'], turn)),
  },
  {
    name: 'reveal a counterpart',
    begin: (page) => view(page, 'single'),
    act: (page, turn) => click(page, '.reveal input', turn % 16),
  },
  { name: 'open the settings', act: openSettings, restore: press('Escape') },
  {
    name: 'choose a theme',
    begin: openSettings,
    act: (page, turn) => setting(page, 'theme', pick(['dark', 'sepia', 'light', ''], turn)),
  },
  {
    name: 'choose a size',
    act: (page, turn) => setting(page, 'size', pick(['large', 'larger', 'largest', 'small', ''], turn)),
  },
  {
    name: 'go to the next passage by key',
    begin: async (page) => {
      await page.keyboard.press('Escape');
      await page.evaluate(() => scrollTo(0, 0));
    },
    act: (page, turn) => page.keyboard.press(turn % 30 < 15 ? 'j' : 'k'),
  },
  {
    name: 'type a letter in the search',
    begin: async (page) => {
      await page.locator('input.search-box').fill('ai');
      await page.locator('[data-result]').first().waitFor();
      await page.locator('input.search-box').fill('');
    },
    act: (page, turn) =>
      page.keyboard.press(pick([...'rollup', 'Backspace', 'Backspace', 'Backspace'], turn)),
  },
];

/** Notes in the page, for every event of an interaction, the time until the frame after it has been made. */
function watchEvents(): void {
  const waits: number[] = [];
  const followed: number[] = [];
  let latest = 0;
  Object.assign(window, { waits, followed });
  // The text follows settings by attributes of the root element.
  new MutationObserver(() => dispatchEvent(new Event('followed'))).observe(document, {
    attributeFilter: ['data-theme', 'data-size'],
    subtree: true,
  });
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'input', 'change', 'followed']) {
    addEventListener(
      type,
      ({ timeStamp }) => {
        const isAnswer = type !== 'followed';
        if (isAnswer) latest = timeStamp;
        const since = latest;
        requestAnimationFrame(() => {
          // The frame is made after those who asked for it have been called, and before any message.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => (isAnswer ? waits : followed).push(performance.now() - since);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  }
}

/** The longest wait since it was last asked for, in ms, and how long until the text had followed, if it did. */
function longestWait(page: Page): Promise<{ readonly wait: number; readonly followed: number | undefined }> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          const { waits, followed } = window as unknown as { waits: number[]; followed: number[] };
          resolve({ wait: Math.max(...waits.splice(0)), followed: followed.splice(0).at(-1) });
        }, 250);
      }),
  );
}

async function measure(site: string, slowdown: number, times: number): Promise<void> {
  const browser = await chromium.launch(launchOptions);
  try {
    await serveFolder(site, async (origin) => {
      const page = await slowPage(browser, slowdown);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.addInitScript(watchEvents);
      await page.goto(origin + reader);
      console.log(`\nWaits in ms, on a processor slowed down ${slowdown} times, of ${times}\tmedian\tmost`);
      for (const { name, begin, act, restore } of interactions) {
        await begin?.(page);
        await longestWait(page);
        const waits: number[] = [];
        const follows: number[] = [];
        for (let turn = 0; turn < times; turn++) {
          await act(page, turn);
          const { wait, followed } = await longestWait(page);
          waits.push(wait);
          if (followed !== undefined) follows.push(followed);
          await restore?.(page);
          await longestWait(page);
        }
        printTimes(name, waits);
        if (follows.length > 0) printTimes('  and the text follows', follows);
      }
    });
  } finally {
    await browser.close();
  }
}

async function main(): Promise<number> {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean' },
        slowdown: { type: 'string', default: '4' },
        times: { type: 'string', default: '20' },
        site: { type: 'string', default: published },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const [slowdown, times] = [Number(values.slowdown), Number(values.times)];
    if (!(slowdown >= 1))
      throw new RangeError(`Unexpected --slowdown ${values.slowdown}, expected 1 or more`);
    if (!(times >= 1)) throw new RangeError(`Unexpected --times ${values.times}, expected 1 or more`);
    const { site } = values;
    if (!existsSync(join(site, 'index.html'))) {
      console.error(`There is no published site in ${site}: run npm run build first.`);
      return 1;
    }
    await measure(site, slowdown, times);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
