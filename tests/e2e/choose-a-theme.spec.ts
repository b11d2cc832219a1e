import { expect, readerAddress, test } from './site';

const themes = ['light', 'dark', 'sepia'] as const;

test('each theme has a paper of its own, whatever the system prefers', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(readerAddress('en'));
    const papers = await page.evaluate(
      (all) =>
        ['', ...all].map((theme) => {
          document.documentElement.dataset.theme = theme;
          return getComputedStyle(document.body).backgroundColor;
        }),
      themes,
    );
    expect(new Set(papers.slice(1)).size).toBe(3);
    expect(papers[0]).toBe(papers[colorScheme === 'light' ? 1 : 2]);
  }
});

test('what was chosen is there at the first paint, without a shift', async ({ page }) => {
  await page.addInitScript(() => {
    const chosen = { theme: 'sepia', size: 'larger', leading: 'loose', measure: 'narrow' };
    localStorage.setItem('taiyaku:settings', JSON.stringify(chosen));
  });
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    for (const view of ['single', 'facing', 'interleaved']) {
      await page.goto(readerAddress('ja', `?view=${view}#ai-l3`), { waitUntil: 'load' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(shifts.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
          }),
      );
      expect(shift, `${view} at ${width}`).toBe(0);
    }
  }
});
