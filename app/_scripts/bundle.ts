import { build } from 'esbuild';

/** A script for browsers, bundled from `entry`; the publish step names it by its contents. */
export async function bundle(entry: string, format: 'iife' | 'esm'): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    // The browsers that `browserslist` in package.json names for the stylesheet.
    target: ['chrome125', 'firefox128', 'safari18'],
    define: { DEVELOPMENT: String(process.env.NODE_ENV === 'development') },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
