import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
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

// The whole of it is `npm run test:reproducible`, which builds a commit more than once.
test('nothing that is published says where or when it was built', () => {
  const root = resolve(import.meta.dirname, '../..');
  const date = /\b20\d\d-[01]\d-[0-3]\d(T[\d:.]+)?/g;
  const written = new Set(
    readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(md|yaml)$/.test(path))
      .flatMap((path) => readFileSync(join(root, 'content', path), 'utf8').match(date) ?? []),
  );
  const faults = listFiles(published).flatMap((path) => {
    const contents = readFileSync(join(published, path));
    if (path.endsWith('.gz')) return contents.readUInt32LE(4) === 0 ? [] : [`${path} is of some time`];
    if (!/\.(html|css|js|json|jsonld|md|svg|tmx|txt|webmanifest|xml)$/.test(path)) return [];
    const text = contents.toString('utf8');
    const places = [root, `${homedir()}/`].filter((place) => text.includes(place));
    const dates = text.match(date)?.filter((found) => !written.has(found.replace(/T00:00:00$/, ''))) ?? [];
    // Milliseconds since 1970, of this decade or the next.
    const clocks = text.match(/\b[12]\d{12}\b/g) ?? [];
    return [...places, ...dates, ...clocks].map((found) => `${path} says ${found}`);
  });
  expect([...new Set(faults)]).toEqual([]);
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
