import type { Browser, Page } from '@playwright/test';

/** A page of its own in a browser whose processor is made so many times slower. */
export async function slowPage(browser: Browser, slowdown: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}
