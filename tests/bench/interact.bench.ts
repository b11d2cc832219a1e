/**
 * Measures how long a reader waits, on a machine a quarter as fast as this one, for a page that is open to answer what
 * is done on it: from the event to the frame after it, the longest of the events that make the interaction.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../e2e/browser';
import { printTimes } from './print-times';
import { serveFolder } from './serve-folder';
import { slowPage } from './slow-page';

const usage = `Usage: tsx tests/bench/interact.bench.ts [--slowdown <n>] [--times <n>]

Prints, in milliseconds, how long each interaction of the reader takes to be seen, median and most. Needs the published
site: npm run build.

  --slowdown <n>  how many times slower than this machine the browser's processor is made (4)
  --times <n>     how often each is done (20)
  --help          show this`;

const site = resolve(import.meta.dirname, '../../dist');
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
const view = (page: Page, value: string) => page.locator(`input[name=view][value=${value}]`).click();
const openSettings = (page: Page) => page.locator('.settings-button').click();
const setting = (page: Page, name: string, value: string) =>
  page.locator(`form.settings input[name=${name}][value="${value}"]`).click();

const interactions: readonly Interaction[] = [
  {
    name: 'open a term’s entry',
    act: (page, turn) => page.locator('.passage > [data-text][lang=ja] a[data-term]').nth(turn).click(),
    restore: press('Escape'),
  },
  {
    name: 'change the view',
    act: (page, turn) => view(page, pick(['facing', 'interleaved', 'single'], turn)),
  },
  {
    name: 'reveal a counterpart',
    begin: (page) => view(page, 'single'),
    act: (page, turn) =>
      page
        .locator('.reveal input')
        .nth(turn % 16)
        .click(),
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
  Object.assign(window, { waits });
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'input', 'change']) {
    addEventListener(
      type,
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The frame is made after those who asked for it have been called, and before any message.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  }
}

/** The longest wait since it was last asked for, in ms. */
function longestWait(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        setTimeout(() => {
          const { waits } = window as unknown as { waits: number[] };
          resolve(Math.max(...waits.splice(0)));
        }, 200);
      }),
  );
}

async function measure(slowdown: number, times: number): Promise<void> {
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
        for (let turn = 0; turn < times; turn++) {
          await act(page, turn);
          waits.push(await longestWait(page));
          await restore?.(page);
          await longestWait(page);
        }
        printTimes(name, waits);
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
    if (!existsSync(join(site, 'index.html'))) {
      console.error('There is no published site in dist/: run npm run build first.');
      return 1;
    }
    await measure(slowdown, times);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
