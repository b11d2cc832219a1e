import { join } from 'node:path';
import { build } from 'esbuild';
import type { Landmarks } from './watch-page';

/** The script that makes a page watch itself, as text, to be run before anything else in it. */
export async function pageScript({ entry, languageSwitch }: Landmarks): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'watch-page.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'bench',
    write: false,
  });
  return `(() => { ${outputFiles[0]?.text}; bench.watchPage(${JSON.stringify({ entry, languageSwitch })}); })()`;
}
