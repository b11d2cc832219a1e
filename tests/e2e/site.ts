import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';

export const slug = 'ai-crypto-layers';
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export const other = (language: Language): Language => (language === 'ja' ? 'en' : 'ja');

export const readerAddress = (language: Language, rest = '') => `/${language}/${slug}/${rest}`;

/** The passages of the essay, title and subtitle first. */
export const segments = [
  'title',
  'subtitle',
  'opening',
  'ai',
  'ai-l1',
  'ai-l2',
  'ai-l3',
  'ai-progress',
  'crypto',
  'crypto-l2',
  'crypto-l3',
  'crypto-transfer',
  'cause',
  'cause-ai',
  'cause-crypto',
  'closing',
] as const;

export const widths = [320, 768, 1440] as const;

export const published = resolve(import.meta.dirname, '../../dist');

/** Every published page by its address. */
export function everyPage(): string[] {
  return readdirSync(published, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length).replaceAll('\\', '/')}`)
    .sort();
}

/** How many of the pages that are made alike a test looks at where looking takes time. */
const most = { passages: 12, terms: 12, layers: 12, pairs: 2 };

/**
 * The published pages, but of those that are made alike (passages and layers of one text in one language, pairs of
 * layers, terms) only some, spread evenly: their number grows with the texts, and the time for tests must not.
 */
export function pagesOfEveryKind(): string[] {
  const groups = new Map<string, string[]>();
  for (const address of everyPage()) {
    const [, group = address] =
      /^(.*\/(?:passages|glossary)\/)[^/]+\/$/.exec(address) ??
      /^(.*\/map\/)[^/]+\/$/.exec(address) ??
      /^(.*\/map\/)[^/]+\/[^/]+\/$/.exec(address)?.map((part) => `${part} pairs`) ??
      [];
    groups.set(group, [...(groups.get(group) ?? []), address]);
  }
  return [...groups].flatMap(([group, addresses]) => {
    const kind = /pairs$/.test(group)
      ? 'pairs'
      : /map\/$/.test(group)
        ? 'layers'
        : /glossary\/$/.test(group)
          ? 'terms'
          : 'passages';
    const step = Math.max(1, addresses.length / most[kind]);
    return addresses.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

export const publishedFile = (address: string) => join(published, address);

/** How far the element's top is below the window's, in CSS pixels. */
export function topOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
}

/** The passage being read: the first whose top is in the window. */
export function passageBeingRead(page: Page): Promise<string> {
  return page.evaluate(() => {
    const passages = [...document.querySelectorAll('[data-segment]')];
    const top = (element: Element) => element.getBoundingClientRect().top;
    return passages.find((passage) => top(passage) >= -1 && top(passage) < innerHeight)?.id ?? '';
  });
}

/** Goes to a passage by its address and lets the page come to rest. */
export async function openPassage(
  page: Page,
  language: Language,
  segment: string,
  query = '',
): Promise<void> {
  await page.goto(readerAddress(language, `${query}#${segment}`), { waitUntil: 'load' });
  await settle(page);
}

/** Waits until scrolling and layout have come to rest. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

interface Watched {
  /** What the console said and what failed to load; empty at the end of every test. */
  readonly complaints: string[];
}

/** A test whose page must stay silent: no error, no warning, no blocked or failed request, no foreign host. */
export const test = base.extend<Watched>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        // Playwright's own word on every page, where the configuration blocks workers.
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (message.type() !== 'log') complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '')) complaints.push(`foreign host: ${request.url()}`);
      });
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
