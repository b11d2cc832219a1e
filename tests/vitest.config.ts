import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    // Files in a worker share the modules that they import; to load them for each takes as long again as half of all tests.
    // It is safe: modules of lib/ keep nothing that a test could leave behind, no test puts another in a module's place, and what a
    // test changes in the process it puts back.
    isolate: false,
    // No test is about speed (tests/bench is): a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
