import { build } from 'esbuild';

export const dynamic = 'force-static';

/** Bundles the reader's script; the publish step names it by its contents. */
export async function GET(): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: ['lib/islands/index.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // The browsers that `browserslist` in package.json names for the stylesheet.
    target: ['chrome125', 'firefox128', 'safari18'],
    define: { DEVELOPMENT: String(process.env.NODE_ENV === 'development') },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
