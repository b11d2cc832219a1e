import { defineConfig } from '@playwright/test';
import { site } from './e2e/changed/edition';
import base from './playwright.config';

const port = Number(process.env.TAIYAKU_TEST_PORT);

/** End to end, against a second edition of the first text, which is made and published for these tests. */
export default defineConfig({
  ...base,
  testDir: './e2e/changed',
  testIgnore: [],
  webServer: {
    command: `npx tsx tests/e2e/changed/make-edition.ts && npx tsx lib/cli/serve.ts --port ${port} --dir ${site}`,
    cwd: '..',
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 300_000,
  },
});
