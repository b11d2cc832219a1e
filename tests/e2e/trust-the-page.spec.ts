import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { contentTypeOf, unknownType } from '@/lib/publish/content-types';
import { listFiles } from '@/lib/publish/list-files';
import { notForReaders } from '@/lib/publish/site-headers';
import { expect, pagesOfEveryKind, published, publishedFile, readerAddress, test } from './site';

test('no page loads a runtime, a foreign host or an inline script, and each has its policy', async ({
  page,
}) => {
  test.slow();
  for (const address of pagesOfEveryKind()) {
    const response = await page.goto(address);
    const scripts = await page
      // JSON-LD is data, which no browser runs.
      .locator('script:not([type="application/ld+json"])')
      .evaluateAll((all) =>
        all.map((script) => ({ src: script.getAttribute('src'), text: script.textContent })),
      );
    expect(scripts.length, address).toBeLessThanOrEqual(1);
    for (const { src, text } of scripts) {
      expect(src, address).toMatch(/^\/assets\/reader\.[0-9a-f]{10}\.js$/);
      expect(text, address).toBe('');
    }
    expect(await page.content(), address).not.toMatch(/__next|self\.__|\sstyle="|<style/);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("script-src 'self';");
    expect(policy, address).not.toMatch(/unsafe|\*|https?:|data:/);
    expect(policy, address).toMatch(/require-trusted-types-for 'script'; trusted-types taiyaku$/);
    expect(response?.headers()['content-security-policy'], address).toContain("frame-ancestors 'none'");
    expect(response?.headers()['x-content-type-options'], address).toBe('nosniff');
  }
});

test('every published file is of a type that is known, so that no browser has to guess', () => {
  const unknown = listFiles(published)
    .filter((path) => !notForReaders.test(path))
    .filter((path) => contentTypeOf(path) === unknownType);
  expect(unknown).toEqual([]);
});

test('an inline script is refused', async ({ page, complaints }) => {
  await page.goto(readerAddress('en'));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'window.intruder = true';
      document.body.append(script);
    } catch {
      // Trusted Types refuse even to write it.
    }
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
  complaints.length = 0;
});

test('the reading page keeps its budgets', async ({ page }) => {
  await page.goto(readerAddress('ja'));
  const size = async (selector: string, attribute: string) => {
    const address = await page.locator(selector).getAttribute(attribute);
    return gzipSync(readFileSync(publishedFile(address ?? '')), { level: 9 }).length;
  };
  expect(await size('script[src]', 'src')).toBeLessThanOrEqual(6 * 1024);
  expect(await page.locator('link[rel=stylesheet]').count()).toBe(1);
  expect(await size('link[rel=stylesheet]', 'href')).toBeLessThanOrEqual(8 * 1024);
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);
});

test('a lost reader is helped in both languages', async ({ page, complaints }) => {
  for (const address of ['/nowhere/', '/ja/nowhere/', '/en/glossary/nowhere/']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'ページが見つかりません' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
    await expect(page.locator('a[href="/en/glossary/"]')).toBeVisible();
  }
  // The browser itself notes the status of each page that was asked for in vain.
  complaints.length = 0;
});
