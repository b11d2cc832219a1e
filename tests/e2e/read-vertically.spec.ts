import type { Page } from '@playwright/test';
import { findAxeFaults } from './access/run-axe';
import { settle as atRest, expect, readerAddress, segments, slug, test } from './site';

const box = 'article[data-vertical]';

/** Opens a page as it is for someone who has chosen vertical writing. */
async function open(page: Page, address: string): Promise<void> {
  await page.addInitScript(() => {
    if (location.protocol === 'http:') localStorage.setItem('taiyaku:settings', '{"writing":"vertical"}');
  });
  await page.goto(address);
  await expect(page.locator(box)).toBeVisible();
  await atRest(page);
}

/** How far the right edge of a passage is from that of the box, in CSS pixels: 12 where it has been gone to. */
function startOf(page: Page, id: string): Promise<number> {
  return page.evaluate(
    ([selector = '', passage = '']) => {
      const edge = (element: Element | null) => element?.getBoundingClientRect().right ?? Number.NaN;
      return edge(document.querySelector(selector)) - edge(document.getElementById(passage));
    },
    [box, id],
  );
}

/** The passage being read: the first that begins in the box. */
async function passageBeingRead(page: Page): Promise<string> {
  for (const id of segments) if ((await startOf(page, id)) >= -1) return id;
  return '';
}

const scrolled = (page: Page) =>
  page.locator(box).evaluate(({ scrollLeft }) => Math.abs(Math.round(scrollLeft)));

test('vertical writing is chosen, stands from the first paint on, and is undone without a trace', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(readerAddress('ja'));
  const before = await page.locator('article').innerHTML();
  await page.locator('.settings-button').click();
  await page.locator('[name=writing][value=vertical]').check();
  await expect(page.locator(box)).toHaveCSS('writing-mode', 'vertical-rl');
  await expect(page.getByRole('region', { name: '本文', exact: true })).toBeVisible();
  await expect(page.locator('#ai-l1 [data-upright=combined]', { hasText: 'L1' }).first()).toHaveCSS(
    'text-combine-upright',
    'all',
  );
  await page.reload();
  await expect(page.locator(box)).toBeVisible();
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
  expect(shift).toBe(0);
  await page.locator('.settings-button').click();
  await page.locator('[name=writing][value=""]').check();
  await expect(page.locator(box)).toHaveCount(0);
  await expect(page.locator('article')).toHaveCSS('writing-mode', 'horizontal-tb');
  const bare = (html: string) => html.replaceAll(/ (data-lit|aria-\w+|tabindex)="[^"]*"/g, '');
  expect(bare(await page.locator('article').innerHTML())).toBe(bare(before));
});

test('the keys that move pages move the text, from right to left, and the page at its ends', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, readerAddress('ja'));
  const end = await page.locator(box).evaluate((text) => text.scrollWidth - text.clientWidth);
  const width = await page.locator(box).evaluate(({ clientWidth }) => clientWidth);
  const press = async (key: string, low: number, high: number) => {
    await page.keyboard.press(key);
    await expect.poll(() => scrolled(page), key).toBeGreaterThanOrEqual(low);
    await expect.poll(() => scrolled(page), key).toBeLessThanOrEqual(high);
  };
  await press('ArrowLeft', 60, 150);
  await press('ArrowRight', 0, 0);
  await press('Space', width * 0.8, width);
  await press('Shift+Space', 0, 0);
  await press('PageDown', width * 0.8, width);
  await press('PageUp', 0, 0);
  await press('End', end - 1, end);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.press('Space');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.evaluate(() => scrollTo(0, 0));
  await press('Home', 0, 0);
  // From passage to passage, and from sentence to sentence.
  for (const id of ['subtitle', 'opening', 'ai', 'ai-l1']) {
    await page.keyboard.press('j');
    await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  }
  expect(await startOf(page, 'ai-l1')).toBeCloseTo(12, -1);
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await expect(page.locator('[id="ai-l2.1"]')).toBeFocused();
  await expect(page.locator('[id="ai-l2.1"]')).toBeInViewport();
});

test('the wheel moves along the text, and past its end down the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, readerAddress('ja'));
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => scrolled(page)).toBe(240);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.mouse.wheel(0, 20);
  await expect.poll(() => scrolled(page)).toBe(260);
  await page.mouse.wheel(0, -500);
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.locator(box).evaluate((text) => {
    text.scrollLeft = -text.scrollWidth;
  });
  await atRest(page);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('an address leads to the start of its passage, sentence, range or words', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const id of ['ai-l2', 'crypto-transfer']) {
    await page.goto('about:blank');
    await open(page, readerAddress('ja', `#${id}`));
    await expect.poll(() => startOf(page, id), id).toBeGreaterThan(8);
    expect(await startOf(page, id), id).toBeLessThan(16);
  }
  await page.goto('about:blank');
  await open(page, readerAddress('ja', '#closing.2'));
  await expect(page.locator('[id="closing.2"]')).toBeInViewport();
  await page.goto('about:blank');
  await open(page, readerAddress('ja', '?to=crypto-l3#crypto-l2'));
  await expect(page.locator('#crypto-l3')).toHaveAttribute('data-quoted', 'whole');
  await expect.poll(() => startOf(page, 'crypto-l2')).toBeCloseTo(12, -1);
  // What is below the text is gone to down the page.
  await page.locator('.contents a[href="#crypto"]').click();
  await expect.poll(() => startOf(page, 'crypto')).toBeCloseTo(12, -1);
  await page.locator('#crypto .claims a').first().click();
  await expect(page.locator('.claim-list :target')).toBeInViewport();
});

test('a term opens beside its lines, horizontally and inside the window', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, readerAddress('ja', '?view=facing#crypto-l2'));
    const terms = page.locator(`#crypto-l2 a[data-term]`);
    for (let index = 0; index < (await terms.count()); index += 3) {
      await terms.nth(index).evaluate((term) => term.scrollIntoView({ block: 'center' }));
      await terms.nth(index).click();
      const popover = page.locator('[data-gloss]');
      await expect(popover).toBeVisible();
      await expect(popover).toHaveCSS('writing-mode', 'horizontal-tb');
      const at = await popover.boundingBox();
      const of = await terms.nth(index).boundingBox();
      if (!at || !of) throw new Error('Nothing is shown');
      expect(at.x, `${index} at ${width}`).toBeGreaterThanOrEqual(0);
      expect(at.y).toBeGreaterThanOrEqual(0);
      expect(at.x + at.width).toBeLessThanOrEqual(width);
      expect(at.y + at.height).toBeLessThanOrEqual(height);
      const isApart =
        at.x + at.width <= of.x ||
        at.x >= of.x + of.width ||
        at.y + at.height <= of.y ||
        at.y >= of.y + of.height;
      expect(isApart, `${index} at ${width}`).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test('views, sizes, windows and writing keep the passage being read', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('about:blank');
    await open(page, readerAddress('ja', '#crypto-l3'));
    const expectPlace = async (what: string) => {
      await atRest(page);
      await expect.poll(() => startOf(page, 'crypto-l3'), `${what} at ${width}`).toBeGreaterThan(8);
      expect(await startOf(page, 'crypto-l3'), `${what} at ${width}`).toBeLessThan(17);
    };
    await expectPlace('opened');
    for (const view of ['facing', 'interleaved', 'single']) {
      await page.keyboard.press('v');
      await expectPlace(view);
      // Nothing is out of reach above or below the box.
      const isWhole = await page
        .locator(box)
        .evaluate(
          (text) =>
            text.scrollHeight <= text.clientHeight && document.documentElement.scrollWidth <= innerWidth,
        );
      expect(isWhole, `${view} at ${width}`).toBe(true);
    }
    for (const [name, value] of [
      ['size', 'larger'],
      ['size', ''],
    ]) {
      await page
        .locator(`[name=${name}][value="${value}"]`)
        .evaluate((radio: HTMLInputElement) => radio.click());
      await expectPlace(`${name} ${value}`);
    }
    await page.setViewportSize({ width, height: height - 150 });
    await expectPlace('a lower window');
    await page.setViewportSize({ width, height });
    await page.locator('[name=writing][value=""]').evaluate((radio: HTMLInputElement) => radio.click());
    await expect(page.locator('#crypto-l3')).toBeInViewport();
    await page.locator('[name=writing][value=vertical]').evaluate((radio: HTMLInputElement) => radio.click());
    await expect(page.locator(box)).toBeVisible();
    await expectPlace('vertical again');
    await page.reload();
    await expect(page.locator(box)).toBeVisible();
    await expectPlace('loaded again');
  }
});

test('a change of language and back again keeps the passage being read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, readerAddress('ja', '#ai-progress'));
  await page.keyboard.press('j');
  await expect.poll(() => passageBeingRead(page)).toBe('crypto');
  await page.keyboard.press('l');
  await expect(page).toHaveURL(/\/en\//);
  await expect(page.locator('#crypto [lang=en]')).toBeInViewport();
  await page.keyboard.press('l');
  await expect(page.locator(box)).toBeVisible();
  await expect.poll(() => passageBeingRead(page)).toBe('crypto');
});

test('what is copied and found is the text as it stands horizontally', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], {
    origin: new URL(baseURL ?? '').origin,
  });
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, readerAddress('ja'));
  const copied = async () => {
    await page.evaluate(() => {
      const [first, last] = [document.getElementById('opening'), document.getElementById('cause-crypto')];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    });
    await page.keyboard.press('Control+c');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const vertical = await copied();
  expect(vertical).toContain('L1-L2-L3');
  await page.locator('[name=writing][value=""]').evaluate((radio: HTMLInputElement) => radio.click());
  await expect(page.locator(box)).toHaveCount(0);
  expect(vertical).toBe(await copied());
});

test('vertical text passes axe, and needs no scrolling across it', async ({ page }) => {
  for (const [width, height, colorScheme] of [
    [320, 640, 'light'],
    [320, 256, 'dark'],
    [1440, 900, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    for (const view of ['single', 'facing']) {
      await page.goto('about:blank');
      await open(page, readerAddress('ja', `?view=${view}#crypto-l2`));
      // Axe takes its time, and sees little difference between one window and another.
      if (view === (width === 320 ? 'single' : 'facing') && height !== 256) {
        const faults = await findAxeFaults(page);
        expect(faults, `${view} at ${width}`).toEqual([]);
      }
      const { across, sideways, high } = await page.locator(box).evaluate((text) => ({
        across: text.scrollHeight - text.clientHeight,
        sideways: document.documentElement.scrollWidth - innerWidth,
        high: text.getBoundingClientRect().height - innerHeight,
      }));
      expect([across, sideways], `${view} at ${width}`).toEqual([0, 0]);
      expect(high).toBeLessThanOrEqual(0);
    }
  }
});

test('a text with tables, code, figures and notes stands whole in the box', async ({ page }) => {
  for (const [width, height] of [
    [320, 400],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, '/ja/guide/?view=interleaved');
    const faults = await page.locator(box).evaluate((text) => {
      const bounds = text.getBoundingClientRect();
      return [...text.querySelectorAll('[data-text], table, pre, figure')].flatMap((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        const isInside = part.closest('.scroll') || (top >= bounds.top && bottom <= bounds.bottom);
        // What does not end in its columns would be set in further ones, over what comes next.
        const isWhole = !part.matches('.counterpart') || part.scrollWidth <= part.clientWidth + 1;
        return isInside && isWhole
          ? []
          : [`${part.closest('.passage')?.id}: ${part.className || part.tagName}`];
      });
    });
    expect(faults, `at ${width}`).toEqual([]);
    await page.locator('#lamp [data-note] a').first().click();
    await expect(page.locator('#note-kenko')).toBeInViewport();
    await page.locator('#note-kenko .note-back').click();
    await expect(page.locator('#lamp')).toBeInViewport();
  }
});

test('on paper, and where English is read first, the text stays horizontal', async ({ page }) => {
  await open(page, readerAddress('ja'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('article')).toHaveCSS('writing-mode', 'horizontal-tb');
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`/en/${slug}/`);
  await expect(page.locator('#title')).toBeVisible();
  await expect(page.locator('article')).toHaveCSS('writing-mode', 'horizontal-tb');
  await expect(page.locator('[name=writing]')).toHaveCount(0);
});
