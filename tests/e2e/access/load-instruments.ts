import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';

declare global {
  /** In pages that the instruments were brought to. */
  var instruments: typeof import('./in-page');
}

let bundled: Promise<string> | undefined;

/** Brings the instruments to every page that is opened from now on. They are run by the browser, past the page's policy. */
export async function loadInstruments(page: Page): Promise<void> {
  bundled ??= bundle();
  await page.addInitScript({ content: await bundled });
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'instruments',
    footer: { js: 'globalThis.instruments = instruments;' },
    target: 'chrome125',
  });
  return outputFiles[0]?.text ?? '';
}
