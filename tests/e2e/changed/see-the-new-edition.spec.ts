import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, published, readerAddress } from '../site';
import { test as base, waitUntilKept } from '../with-a-worker';
import { formerSlug, site, slug } from './edition';

/** A search script that only the first edition has: both are published with the same code. */
const ownScript = 'search.0000000000.js';

/** The first edition as code of its own would have made it. */
function makeFirstEdition(folder: string): void {
  // The copy is not compressed, and holds no pictures for others to show.
  const isNeeded = (path: string) => !/\.(br|gz|png)$/.test(path);
  cpSync(published, folder, { recursive: true, filter: isNeeded });
  const script = readdirSync(join(folder, 'assets')).find((name) => name.startsWith('search.')) ?? '';
  renameSync(join(folder, 'assets', script), join(folder, 'assets', ownScript));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(script, ownScript));
  }
}

interface Editions {
  readonly workspace: string;
  publishAnew(): void;
}

/** What is served is what a link points at: first the first edition, and the changed one when the link is moved. */
const test = base.extend<Editions>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for out of the pattern.
  workspace: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'taiyaku-'));
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  folder: async ({ workspace }, use) => {
    makeFirstEdition(join(workspace, 'first'));
    const link = join(workspace, 'served');
    symlinkSync(join(workspace, 'first'), link);
    await use(link);
  },
  publishAnew: async ({ folder }, use) => {
    await use(() => {
      rmSync(folder);
      symlinkSync(site, folder);
    });
  },
});

const list = `/offline/${formerSlug}.json`;

test('after a new edition the next visit shows it whole, also without a line, and what is open stays whole', async ({
  page,
  context,
  served,
  publishAnew,
}) => {
  await page.goto(readerAddress('ja'));
  await waitUntilKept(page, list);
  publishAnew();

  const later = await context.newPage();
  await later.goto(readerAddress('ja'));
  await expect(later.locator('.passage[id="closing-caveat"]')).toBeVisible();
  await expect(later.locator('body')).not.toHaveCSS('margin', '8px');
  await waitUntilKept(later, list);

  // The open page is of the edition before, whose scripts the site no longer has.
  expect((await context.request.get(`/assets/${ownScript}`)).status()).toBe(404);
  await page.locator('input.search-box').fill('推論');
  await expect(page.locator('a[data-result]').first()).toBeVisible();

  await served.stop();
  for (const [address, part] of [
    [readerAddress('ja'), '.passage[id="closing-caveat"]'],
    [readerAddress('en'), '.passage[id="closing-caveat"]'],
    [`/en/${slug}/map/`, '.map-page'],
    [`/en/${slug}/passages/closing-caveat/`, 'main'],
    [readerAddress('en', 'passages/closing/'), 'main > .moved'],
  ] as const) {
    expect((await later.goto(address))?.status(), address).toBe(200);
    await expect(later.locator(part).first(), address).toBeAttached();
    await expect(later.locator('body'), address).not.toHaveCSS('margin', '8px');
  }
});
