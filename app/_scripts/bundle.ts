import { readFile } from 'node:fs/promises';
import { build, type Plugin, transform } from 'esbuild';

// The browsers that `browserslist` in package.json names for the stylesheet.
const target = ['chrome125', 'firefox128', 'safari18'];

/** A stylesheet that a module imports comes as its minified text, for `adopt`: it travels with what needs it. */
const stylesAsText: Plugin = {
  name: 'styles-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true, target });
      return { contents: code, loader: 'text' };
    });
  },
};

/** A script for browsers, bundled from `entry`; the publish step names it by its contents. */
export async function bundle(entry: string, format: 'iife' | 'esm'): Promise<Response> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format,
    target,
    plugins: [stylesAsText],
    define: { DEVELOPMENT: String(process.env.NODE_ENV === 'development') },
  });
  return new Response(outputFiles[0]?.text, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
