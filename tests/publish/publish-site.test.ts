import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { reporter } from 'vfile-reporter';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/publish/content-security-policy';
import { listFiles } from '@/lib/publish/list-files';
import { type PublishOptions, publishSite } from '@/lib/publish/publish-site';
import { makeFolder } from './make-folder';

const fixture = resolve(import.meta.dirname, '../fixtures/publish/next-export');
const unpublishable = ['link', 'own', 'streamed', 'unused'];

/** The exported fixture in a folder of its own, without the pages that cannot be published, and with files more. */
function makeExport({
  keep = [],
  add = {},
}: {
  keep?: readonly string[];
  add?: Readonly<Record<string, string>>;
} = {}) {
  const folder = makeFolder();
  cpSync(fixture, folder, { recursive: true });
  for (const page of unpublishable) {
    if (!keep.includes(page)) rmSync(join(folder, 'out', page), { recursive: true });
  }
  for (const [path, contents] of Object.entries(add)) {
    mkdirSync(dirname(join(folder, 'out', path)), { recursive: true });
    writeFileSync(join(folder, 'out', path), contents);
  }
  const to = join(folder, 'dist');
  const read = (path: string) => readFileSync(join(to, path), 'utf8');
  const publish = async (options: Partial<PublishOptions> = {}) => {
    const report = await publishSite({
      from: join(folder, 'out'),
      to,
      basePath: '/reader',
      build: join(folder, 'build'),
      ...options,
    });
    const faults = report.faults.flatMap(({ path, messages }) =>
      messages.map(({ ruleId, reason }) => `${path.slice(folder.length + 1)} ${ruleId} ${reason}`),
    );
    return { ...report, faults, printed: reporter([...report.faults]) };
  };
  const change = (path: string, from: string | RegExp, into: string) => {
    const text = readFileSync(join(folder, 'out', path), 'utf8');
    if (text.replace(from, into) === text) throw new Error(`nothing to change in ${path}`);
    writeFileSync(join(folder, 'out', path), text.replace(from, into));
  };
  return { folder, to, read, publish, change };
}

describe('publishSite', () => {
  it('publishes pages, assets and headers, and nothing of Next', async () => {
    const { to, publish } = makeExport();
    const { faults, pages, files } = await publish();
    expect(faults).toEqual([]);
    const published = listFiles(to).map((path) => path.replace(/[0-9a-f]{10}/, '#'));
    expect(published).toEqual([
      '404.html',
      '_headers',
      'assets/dot.#.png',
      'assets/reader.#.js',
      'assets/style.#.css',
      'en/index.html',
      'index.html',
      'ja/index.html',
      'plain/index.html',
      'speculation-rules.json',
      'suspense/index.html',
    ]);
    expect([pages, files]).toEqual([6, published.length]);
    expect(readdirSync(dirname(to)).sort()).toEqual(['build', 'dist', 'out']);
  });

  it('writes a page that has its policy, one stylesheet, the reader’s script in its place, and no more', async () => {
    const { read, publish } = makeExport();
    await publish();
    const html = read('plain/index.html')
      .replaceAll('&#x27;', "'")
      .replace(/\.[0-9a-f]{10}\./g, '.#.');
    expect(html).toBe(
      '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">' +
        `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy.meta}">` +
        '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<link rel="stylesheet" href="/reader/assets/style.#.css"><title>T</title>' +
        '<meta name="description" content="a &quot;quoted&quot; &amp; <b>"></head><body>' +
        '<script src="/reader/assets/reader.#.js" defer></script><main><p id="a">plain</p>' +
        '<label for="v">v</label><input id="v" type="radio" name="view" checked></main></body></html>',
    );
  });

  it('writes valid HTML', async () => {
    const { read, publish } = makeExport();
    await publish();
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const { results } = await validator.validateString(read('index.html'));
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('leads a stylesheet to the files that it refers to', async () => {
    const { to, read, publish } = makeExport();
    await publish();
    const sheet = listFiles(to).find((path) => path.endsWith('.css')) ?? '';
    const [, address = ''] = /url\("\/reader\/(.*?)"\)/.exec(read(sheet)) ?? [];
    expect(existsSync(join(to, address))).toBe(true);
  });

  it('gives the same bytes for the same export', async () => {
    const [first, second] = [makeExport(), makeExport()];
    for (const file of listFiles(join(second.folder, 'out'))) {
      utimesSync(join(second.folder, 'out', file), 0, 0);
    }
    await first.publish();
    await second.publish();
    expect(listFiles(first.to)).toEqual(listFiles(second.to));
    for (const path of listFiles(first.to)) {
      expect(readFileSync(join(first.to, path)), path).toEqual(readFileSync(join(second.to, path)));
    }
  });

  it('compresses what is long enough, beside it', async () => {
    const { to, read, publish } = makeExport({
      add: { 'glossary.json': JSON.stringify(Array(2000).fill('対訳')) },
    });
    await publish();
    expect(gunzipSync(readFileSync(join(to, 'glossary.json.gz'))).toString()).toBe(read('glossary.json'));
    expect(existsSync(join(to, 'glossary.json.br'))).toBe(true);
  });

  it('keeps other files only if something refers to them or machines ask for them', async () => {
    const add = {
      'robots.txt': 'a',
      'glossary.tbx': 'b',
      'a.txt': 'c',
      'b.txt': 'd',
      'p.png': 'e',
      'q.png': 'f',
    };
    const { to, publish, change } = makeExport({ add });
    change('index.html', '<main>', '<main><a href="/reader/a.txt">a</a><img alt="" src="p.png">');
    expect((await publish()).faults).toEqual([]);
    expect(listFiles(to).filter((path) => path in add)).toEqual([
      'a.txt',
      'glossary.tbx',
      'p.png',
      'robots.txt',
    ]);
  });

  it('tells how far it has come', async () => {
    const { publish } = makeExport();
    const steps: string[] = [];
    await publish({ onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`) });
    expect(steps).toContain('pages 6/6');
    expect(steps.at(-1)).toBe('compression 10/10');
  });

  it.each([
    ['own', 'no-client-component', '`app/_c/own.jsx`'],
    ['unused', 'no-client-component', '`app/_c/own.jsx`'],
    ['link', 'no-client-component', '`node_modules/next/dist/client/app-dir/link.js`'],
    ['streamed', 'no-streamed-content', '`<template id="B:0">`'],
  ])('refuses the page %s of a real build by %s', async (page, ruleId, part) => {
    const { to, publish } = makeExport({ keep: [page] });
    const { faults, printed } = await publish();
    expect(faults[0]).toContain(`out/${page}/index.html ${ruleId} Unexpected`);
    expect(faults[0]).toContain(part);
    expect(faults.every((fault) => fault.startsWith(`out/${page}/`))).toBe(true);
    expect(printed).toContain(ruleId);
    expect(existsSync(to)).toBe(false);
  });

  it('reports all faults at once and leaves what was published as it was', async () => {
    const { folder, to, publish, change } = makeExport();
    await publish();
    const before = listFiles(to).map((path) => readFileSync(join(to, path), 'base64'));
    change('index.html', '<main>', '<main><a href="/reader/x/">x</a><p style="a:b" id="y"></p>');
    change('ja/index.html', '<main>', '<main><a href="/reader/#z">z</a><a href="/reader/#y">y</a>');
    change('_next/static/chunks/3p1d_0zdddynk.css', 'body', 'p{b:url(https://example.org/)}body');
    const { faults } = await publish();
    expect(faults.map((fault) => fault.split(' ').slice(0, 2).join(' ')).sort()).toEqual([
      'out/_next/static/chunks/3p1d_0zdddynk.css css-address',
      'out/index.html dead-link',
      'out/index.html no-inline-style',
      'out/ja/index.html dead-fragment',
    ]);
    expect(listFiles(to).map((path) => readFileSync(join(to, path), 'base64'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['build', 'dist', 'out']);
  });

  it('refuses a page that ends with two stylesheets, and takes two of the same contents for one', async () => {
    const sheet = (name: string) => `<link rel="stylesheet" href="/reader/_next/static/chunks/${name}.css"/>`;
    const { folder, publish, change } = makeExport({ add: { '_next/static/chunks/b.css': 'b{}' } });
    change('index.html', '<title>', `${sheet('b')}<title>`);
    expect((await publish()).faults.join()).toContain('out/index.html one-stylesheet');
    const chunks = join(folder, 'out/_next/static/chunks');
    cpSync(join(chunks, '3p1d_0zdddynk.css'), join(chunks, 'b.css'));
    expect((await publish()).faults).toEqual([]);
  });

  it('takes absolute addresses for its own where it knows its origin', async () => {
    const { publish, change } = makeExport();
    change(
      'index.html',
      '<title>',
      '<link rel="canonical" href="https://example.org/reader/nowhere/"><title>',
    );
    expect((await publish({ origin: 'https://example.org' })).faults).toHaveLength(1);
    expect((await publish()).faults).toEqual([]);
  });

  it('refuses an export that is not of the build whose manifests it reads', async () => {
    const { folder, publish } = makeExport();
    writeFileSync(join(folder, 'build/BUILD_ID'), 'another');
    expect((await publish()).faults.join()).toContain('known-build');
    rmSync(join(folder, 'build'), { recursive: true });
    expect((await publish()).faults.join()).toContain('known-build');
  });

  it('refuses a page that Next did not make, since nothing is known of it', async () => {
    const { publish } = makeExport({ add: { 'by-hand/index.html': '<!DOCTYPE html><title>a</title>' } });
    expect((await publish()).faults.join()).toContain('out/by-hand/index.html known-page');
  });

  it('refuses a page whose manifest cannot be read', async () => {
    const { folder, publish } = makeExport();
    writeFileSync(join(folder, 'build/server/app/plain/page_client-reference-manifest.js'), 'new format');
    expect((await publish()).faults.join()).toContain('out/plain/index.html known-page');
  });

  it('refuses to begin without an export, or over files of someone else', async () => {
    const { folder, to, publish } = makeExport();
    expect((await publish({ from: join(folder, 'nowhere') })).faults.join()).toContain('no-export');
    mkdirSync(to);
    writeFileSync(join(to, 'thesis.txt'), 'the only copy');
    expect((await publish()).faults.join()).toContain('own-folder');
    expect(listFiles(to)).toEqual(['thesis.txt']);
    await expect(publish({ to: join(folder, 'out/dist') })).rejects.toThrow(RangeError);
  });
});
