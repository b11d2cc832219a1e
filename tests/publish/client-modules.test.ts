import { describe, expect, it } from 'vitest';
import { clientModules } from '@/lib/publish/client-modules';

const manifest = (...modules: string[]) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[locale]/page"] = ${JSON.stringify(
    { clientModules: Object.fromEntries(modules.map((module) => [module, { id: 1 }])) },
  )};\n`;

describe('clientModules', () => {
  it.each([
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
    '[project]/node_modules/next/dist/client/components/builtin/global-error.js',
    '[project]/site/node_modules/next/dist/client/components/client-page.js <module evaluation>',
  ])('passes over %s, which is part of the router', (module) => {
    expect(clientModules(manifest(module))).toEqual([]);
  });

  it.each([
    ['[project]/app/counter.tsx', 'app/counter.tsx'],
    ['[project]/app/counter.tsx <module evaluation>', 'app/counter.tsx'],
    [
      '[project]/node_modules/next/dist/client/app-dir/link.js',
      'node_modules/next/dist/client/app-dir/link.js',
    ],
    ['[project]/app/client/components/layout-router.js', 'app/client/components/layout-router.js'],
    ['[project]/node_modules/lib/esm/provider.js', 'node_modules/lib/esm/provider.js'],
  ])('finds %s', (module, expected) => {
    expect(clientModules(manifest(module))).toEqual([expected]);
  });

  it.each([
    '',
    '{}',
    'globalThis.__RSC_MANIFEST["/page"] = {};',
    'globalThis.__RSC_MANIFEST["/page"] = {"clientModules":',
  ])('does not take %j for a manifest', (text) => {
    expect(() => clientModules(text)).toThrow(SyntaxError);
  });
});
