import type { Page } from '@playwright/test';
import { settle } from '../site';

/** Runs `task` while the page has a style beside its own, which its policy would not let it load. */
export async function withStyle<T>(page: Page, style: string, task: () => Promise<T>): Promise<T> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, style);
  await settle(page);
  const result = await task();
  await page.evaluate(() => document.adoptedStyleSheets.pop());
  return result;
}
