/** The modules of Next's own router, which every page of the App Router refers to and which a published page can do without. */
const routerShells = new Set([
  'client/components/builtin/global-error',
  'client/components/client-page',
  'client/components/client-segment',
  'client/components/http-access-fallback/error-boundary',
  'client/components/layout-router',
  'client/components/render-from-template-context',
  'lib/framework/boundary-components',
  'lib/metadata/generate/icon-mark',
]);

/**
 * The modules that run in the browser, the router's own aside, from the text of a page's client-reference manifest
 * (`page_client-reference-manifest.js`): `app/counter.tsx`, `node_modules/next/dist/client/app-dir/link.js`.
 *
 * React cannot render a client component that the manifest does not name, and the manifest names one that is
 * imported and never rendered. Throws a SyntaxError if the text is no such manifest.
 */
export function clientModules(manifest: string): string[] {
  // The text is a script that assigns JSON to a property of a global; it is read and never run.
  const [, json] = /\.__RSC_MANIFEST\[[^\n]*?\]\s*=\s*(\{[\s\S]*\});?\s*$/.exec(manifest) ?? [];
  const data: unknown = JSON.parse(json ?? '');
  if (typeof data !== 'object' || data === null || !('clientModules' in data))
    throw new SyntaxError('no clientModules');
  const names = Object.keys(data.clientModules ?? {}).map((name) =>
    name.replace(/^\[project\]\//, '').replace(/ <[^>]*>$/, ''),
  );
  return [...new Set(names)].filter((name) => !isRouterShell(name)).sort();
}

function isRouterShell(name: string): boolean {
  const [, path] = /(?:^|\/)node_modules\/next\/dist\/(?:esm\/)?(.+)\.js$/.exec(name) ?? [];
  return path !== undefined && routerShells.has(path);
}
