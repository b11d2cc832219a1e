import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientModules } from './client-modules';

/** What Next knows about the pages that it has exported. */
export interface Build {
  readonly id: string;
  /** The client components that a page (`ja/index.html`) may hold, by module; undefined for a page it does not know. */
  clientModulesOf(page: string): readonly string[] | undefined;
}

/** Reads the build folder (`.next`) of Next 16; undefined if its manifests are not there or not as expected. */
export function readBuild(folder: string): Build | undefined {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  try {
    const id = read('BUILD_ID').trim();
    // `{"/[locale]/page": "/[locale]"}`: the module that renders each route.
    const routes: unknown = JSON.parse(read('app-path-routes-manifest.json'));
    // `{"routes": {"/ja": {"srcRoute": "/[locale]"}}}`: the route of each page.
    const prerendered: unknown = JSON.parse(read('prerender-manifest.json'));
    const modules = new Map(
      entries(routes)
        .filter(([module]) => module.endsWith('/page'))
        .map(([module, route]) => [String(route), module]),
    );
    const sources = new Map(entries(property(prerendered, 'routes')));
    const known = new Map<string, readonly string[]>();
    const readModules = (module: string) => {
      try {
        return clientModules(read(`server/app${module}_client-reference-manifest.js`));
      } catch {
        return undefined;
      }
    };
    return {
      id,
      clientModulesOf(page) {
        const module = modules.get(String(property(sources.get(routeOf(page)), 'srcRoute') ?? routeOf(page)));
        if (module === undefined || !sources.has(routeOf(page))) return undefined;
        const found = known.get(module) ?? readModules(module);
        if (found) known.set(module, found);
        return found;
      },
    };
  } catch {
    return undefined;
  }
}

function routeOf(page: string): string {
  if (page === '404.html') return '/_not-found';
  return `/${page.replace(/(^|\/)index\.html$/, '').replace(/\.html$/, '')}`;
}

const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const property = (value: unknown, name: string): unknown => entries(value).find(([key]) => key === name)?.[1];
