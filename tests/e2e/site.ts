import { test as base, expect, type Page } from '@playwright/test';
import { type Language, readerAddress } from './addresses';

export * from './addresses';

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
