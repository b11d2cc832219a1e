import { defineConfig } from '@playwright/test';
import { launchOptions } from './e2e/browser';
import { findFreePort } from './e2e/find-free-port';

// Any free port will do; the workers, which read this file anew, are told which one it was.
process.env.TAIYAKU_TEST_PORT ??= String(await findFreePort());
const port = Number(process.env.TAIYAKU_TEST_PORT);

/** End to end, against the published site: what `npm start` serves is what is tested. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  // These have a site of their own: playwright.changed.config.ts.
  testIgnore: 'changed/**',
  outputDir: '../.test-results',
  fullyParallel: true,
  // One for each of the two cores that every machine has by now; half of them, as is the default, leaves one idle.
  workers: 2,
  timeout: 60_000,
  forbidOnly: Boolean(process.env.CI),
  // A machine that many share can be slow beyond any patience; what passes only then is reported as flaky.
  retries: process.env.CI ? 1 : 0,
  reporter: process.env.CI ? [['line']] : [['list']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions,
    trace: 'off',
    // Each test is a first visit, and would have the worker fetch a text ahead that nobody reads. That pages are the same
    // with the worker as without is for read-offline.spec.ts, which alone allows it, to see.
    serviceWorkers: 'block',
  },
  webServer: {
    command: `npx tsx lib/cli/serve.ts --port ${port}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
});
