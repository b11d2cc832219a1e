import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { commonLayout, compareLayouts, readLayout, writeLayout } from './access/compare-layout';
import type { Layout } from './access/in-page';
import { loadInstruments } from './access/load-instruments';
import { withStyle } from './access/with-style';
import { expect, settle, test, widths } from './site';
import { choose, type PageKind, pageKinds, views } from './states';

/*
 * What the layout is like is kept in tests/fixtures/layout/, by what does not depend on the fonts of a machine: where
 * boxes begin, how wide they are, how they follow each other. After a change of the layout that is meant, and looked
 * at, keep what it is like now:
 *
 *   TAIYAKU_KEEP_LAYOUT=1 npx playwright test --config tests/playwright.config.ts keep-the-layout
 */
const isKeeping = Boolean(process.env.TAIYAKU_KEEP_LAYOUT);
const folder = join(import.meta.dirname, '../fixtures/layout');

/** Fonts unlike each other in everything; what is the same with all of them depends on none. */
const fonts = [
  // Named twice, it is no smaller than others.
  '* { font-family: monospace, monospace !important }',
  '* { font-family: serif !important; letter-spacing: 0.06em !important }',
  '* { font-family: sans-serif !important; letter-spacing: -0.04em !important }',
] as const;

const layoutOf = (page: Page) => page.evaluate(() => instruments.describeLayout());

/** The layout of the page as it is, or while keeping, what of it holds with any fonts. */
async function layoutNow(page: Page): Promise<Layout> {
  const layouts = [await layoutOf(page)];
  if (isKeeping) for (const font of fonts) layouts.push(await withStyle(page, font, () => layoutOf(page)));
  return commonLayout(layouts);
}

function keep(name: string, layout: Layout): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.txt`), writeLayout(layout));
}

/** How the layout differs from what is kept under a name, or nothing once it is kept. */
function compare(name: string, layout: Layout): string[] {
  if (isKeeping) keep(name, layout);
  const file = join(folder, `${name}.txt`);
  if (!existsSync(file)) return [`${name}: nothing is kept under that name`];
  return compareLayouts(readLayout(readFileSync(file, 'utf8')), layout).map((each) => `${name}: ${each}`);
}

test.beforeEach(({ page }) => loadInstruments(page));

test('the reader stands where it stood, in every view and at every width', async ({ page }) => {
  const differences: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(pageKinds.reader('ja'));
    for (const view of views) {
      await page.locator(`input[name=view][value=${view}]`).check();
      await settle(page);
      differences.push(...compare(`reader-${view}-${width}`, await layoutNow(page)));
    }
    await page.locator('input[name=view][value=single]').check();
    if (await choose(page, 'writing', 'vertical'))
      differences.push(...compare(`reader-vertical-${width}`, await layoutNow(page)));
    await page.evaluate(() => localStorage.clear());
  }
  expect(differences).toEqual([]);
});

test('the other pages stand where they stood', async ({ page }) => {
  const differences: string[] = [];
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const kind of (Object.keys(pageKinds) as PageKind[]).filter((each) => each !== 'reader')) {
      await page.goto(pageKinds[kind]('ja'));
      differences.push(...compare(`${kind}-${width}`, await layoutNow(page)));
    }
  }
  expect(differences).toEqual([]);
});

test('other fonts make no other layout, and another layout is told', async ({ page }) => {
  test.skip(isKeeping, 'There is nothing to compare with while it is being kept');
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto(pageKinds.reader('ja'));
  const other = '* { font-family: cursive, fantasy, serif !important; letter-spacing: 0.03em !important }';
  const differences = await withStyle(page, other, async () =>
    compare('reader-single-1440', await layoutOf(page)),
  );
  expect(differences).toEqual([]);
  const narrower = await withStyle(page, ':root { --measure: 30rem !important }', async () =>
    compare('reader-single-1440', await layoutOf(page)),
  );
  expect(narrower.join('\n')).toMatch(/data-text|div\[lang=ja\].*: w /);
});
