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
