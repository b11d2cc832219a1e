import { readFile } from 'node:fs/promises';
import { build, type Plugin, transform } from 'esbuild';
import { notices } from './notices';

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

/**
 * A script for browsers, bundled from `entry`, with the licences of what is not ours in it; the publish step names it by
 * its contents.
 */
export async function bundle(entry: string, format: 'iife' | 'esm'): Promise<Response> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format,
    target,
    plugins: [stylesAsText],
    define: { DEVELOPMENT: String(process.env.NODE_ENV === 'development') },
  });
  const notice = await notices(Object.keys(metafile.inputs));
  return new Response(notice + (outputFiles[0]?.text ?? ''), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
