import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

const sources = ['app', 'lib', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('fixtures/'))
    .map((file) => join(folder, file)),
);

/** What a source file imports: a path from the root for the project's own files, else the package's name. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    ([, specifier]) => specifier ?? '',
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return relative(root, resolve(root, dirname(file), specifier));
    return specifier.replace(/^@\//, '');
  });
}

const inFolder = (folder: string) => sources.filter((file) => file.startsWith(`${folder}/`));

describe('the architecture', () => {
  it('finds the sources that it speaks of', () => {
    expect(inFolder('lib')).toContain('lib/model.ts');
    expect(importsOf('lib/content/schemas.ts')).toContain('lib/model');
  });

  it('keeps lib/ free of next, react and app/', () => {
    const faults = inFolder('lib').flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(app|tests|next|next-intl|react|react-dom)(\/|$)/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(faults).toEqual([]);
  });

  it('keeps app/ from reaching into tests/, and lets content be read by lib/content alone', () => {
    const faults = [...inFolder('app'), ...inFolder('lib')].flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(tests|content)(\/|$)/.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(faults).toEqual([]);
  });

  it('has no client component, since pages ship without a framework runtime', () => {
    const faults = [...inFolder('app'), ...inFolder('lib')].filter((file) =>
      /^\s*['"]use client['"]/m.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(faults).toEqual([]);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      sources.map((file) => [
        file.replace(/(\/index)?\.tsx?$/, ''),
        importsOf(file).map((name) => name.replace(/\/index$/, '')),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (node: string, path: readonly string[]): void => {
      if (path.includes(node)) cycles.push([...path.slice(path.indexOf(node)), node].join(' → '));
      if (done.has(node) || path.includes(node)) return;
      for (const next of graph.get(node) ?? []) if (graph.has(next)) visit(next, [...path, node]);
      done.add(node);
    };
    for (const node of graph.keys()) visit(node, []);
    expect(cycles).toEqual([]);
  });

  it('holds nothing at the top level but what it promises', () => {
    const ignored = new Set(['node_modules', 'out', 'dist', 'next-env.d.ts', 'tsconfig.tsbuildinfo']);
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !ignored.has(name));
    expect(found.sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'app',
        'content',
        'lib',
        'messages',
        'next.config.ts',
        'package-lock.json',
        'package.json',
        'tests',
        'tsconfig.json',
      ].sort(),
    );
  });
});
