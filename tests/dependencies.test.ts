import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle } from '@/app/_scripts/bundle';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const manifest = JSON.parse(read('package.json'));
const declared: Record<string, Record<string, string>> = {
  'At build': manifest.dependencies,
  'For writing and testing': manifest.devDependencies,
};
const versions: Record<string, string> = { ...manifest.dependencies, ...manifest.devDependencies };

const lock: Record<string, Locked> = JSON.parse(read('package-lock.json')).packages;
const locked = Object.entries(lock)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ name: path.replace(/^.*node_modules\//, ''), ...entry }));

const page = read('.github/DEPENDENCIES.md');

/** The rows of a section's table, each as its cells. */
const rowsOf = (section: string) =>
  (page.split(`\n## ${section}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim().replace(/^`|`$/g, '')));

/** Whether a file of `tests/` belongs to what is only tested: fixtures, and projects with packages of their own. */
const isOfItsOwn = (file: string) => file.includes('fixtures/') || /^bench\/peers\/(astro|next)\//.test(file);

/** What the project's code imports that is not its own or Node's, by the name of the package. */
const imported = new Set(
  ['app', 'lib', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(tsx?|mjs)$/.test(file) && !isOfItsOwn(file))
        .map((file) => join(folder, file)),
    )
    .concat('next.config.ts')
    .flatMap((file) => [
      ...read(file).matchAll(
        /^(?:import|export|\})[^'"\n=]*\bfrom '([^'\n]+)'|(?:^import |\bimport\(|\burl\)(?:\.resolve)?\()'([^'\n]+)'/gm,
      ),
    ])
    .map(([, specifier, later]) => specifier ?? later ?? '')
    .filter((specifier) => !/^(\.|@\/|node:|$)/.test(specifier))
    .map((specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')),
);

describe('the dependencies', () => {
  it.each(Object.entries(declared))('are justified, each in a line: %s', (section, packages) => {
    const rows = rowsOf(section);
    const listed = Object.fromEntries(rows.map(([, name, version]) => [name, version]));
    expect(listed).toEqual(packages);
    for (const [, name, , reason, licence, released] of rows) {
      expect(reason, name).toMatch(/\w{3}/);
      expect(licence, name).toBe(lock[`node_modules/${name}`]?.license);
      expect(released, name).toMatch(/^(by )?20\d\d-\d\d$/);
    }
  });

  it('are pinned, and locked at that version', () => {
    for (const [name, version] of Object.entries(versions)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('are all used, and nothing is used that is not one', () => {
    // Packages that only hold types are imported by the name of what they are the types of.
    const known = new Set(Object.keys(versions).map((name) => name.replace(/^@types\//, '')));
    expect([...imported].filter((name) => !known.has(name))).toEqual([]);

    const commands = Object.values<string>(manifest.scripts).join(' ');
    const run = { '@biomejs/biome': 'biome', tsx: 'tsx', typescript: 'tsc' };
    for (const [name, command] of Object.entries(run)) expect(commands, name).toContain(command);
    const askedFor = ['react-dom', '@types/react', '@types/react-dom', '@types/node'];
    const unused = Object.keys(versions).filter(
      (name) => !imported.has(name.replace(/^@types\//, '')) && !(name in run) && !askedFor.includes(name),
    );
    expect(unused).toEqual([]);
  });

  it('make a tree without faults', () => {
    const { status, stderr } = spawnSync('npm', ['ls', '--all'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('the lock file', () => {
  it('installs from any registry, and only what it was made for', () => {
    expect(locked.length).toBeGreaterThan(300);
    for (const { name, resolved, integrity, link } of locked) {
      expect(resolved, name).toBeUndefined();
      expect(integrity, name).toMatch(/^sha512-[\w+/]{86}==$/);
      expect(link, name).toBeUndefined();
    }
    expect(read('.npmrc')).toMatch(/^omit-lockfile-registry-resolved=true$/m);
  });

  it('has no package that must run something to be installed', () => {
    const withScript = locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(withScript.sort()).toEqual(['@parcel/watcher', '@swc/core', 'esbuild']);
    for (const name of withScript) expect(page).toContain(`\`${name}\``);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  // npm may leave out the binaries of other systems than its own (npm/cli#4828), and is then of no use on those.
  it('holds every binary, for every system', () => {
    const names = new Set(locked.map(({ name }) => name));
    const asked = locked.flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(asked.filter((name) => !names.has(name))).toEqual([]);

    const systems = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64'];
    const statically = ['@esbuild/', '@typescript/typescript-'];
    const byLibrary = {
      '@next/swc-': ['-gnu', '-musl', '-msvc'],
      '@resvg/resvg-js-': ['-gnu', '-musl', '-msvc'],
      '@rolldown/binding-': ['-gnu', '-musl', '-msvc'],
      'lightningcss-': ['-gnu', '-musl', '-msvc'],
      '@biomejs/cli-': ['', '-musl', ''],
    };
    const wanted = [
      ...statically.flatMap((family) => systems.map((system) => family + system)),
      ...Object.entries(byLibrary).flatMap(([family, [gnu, musl, msvc]]) =>
        systems.flatMap((system) => {
          if (system.startsWith('linux')) return [family + system + gnu, family + system + musl];
          return [family + system + (system.startsWith('win32') ? msvc : '')];
        }),
      ),
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the licences', () => {
  const free = /^(MIT|ISC|0BSD|BSD-[23]-Clause|BlueOak-1\.0\.0|Apache-2\.0)( (AND|OR) (MIT|Apache-2\.0))?$/;

  it('let everything be used, and those that ask for more are named with what is under them', () => {
    const others = locked.filter(({ license }) => !free.test(license ?? ''));
    const unnamed = others.filter(({ name, license = 'none' }) => {
      const row = page.split('\n').find((line) => {
        const [, licence = ''] = line.split('|');
        return licence.trim() !== '' && license.includes(licence.trim().split(' ')[0] ?? '');
      });
      const families = [...(row ?? '').matchAll(/`([^`]+)`/g)].map(([, family = '']) =>
        family.replace('*', ''),
      );
      return !families.some((family) => name.startsWith(family));
    });
    expect(unnamed.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
  });

  it('go with what ships', async () => {
    const search = await (await bundle('lib/islands/search/index.ts', 'esm')).text();
    expect(search).toMatch(/^\/\*!\nstemmer\n\(The MIT License\)\n\nCopyright \(c\) 2014 Titus Wormer/);
    expect(search).toContain('this permission notice shall be\nincluded in all copies');
    const reader = await (await bundle('lib/islands/index.ts', 'iife')).text();
    expect(reader).not.toContain('/*');
  });
});
