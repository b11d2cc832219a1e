import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findUsages } from '@/lib/annotations/find-usages';
import { loadLibrary } from '@/lib/content/load-library';
import { shareImages } from '@/lib/export/share-images';
import { createLinks } from '@/lib/links';
import type { Library } from '@/lib/model';
import { createTermContext } from '@/lib/render/term-context';
import { passageCard } from '@/lib/share/cards';
import { charactersOf, drawCard } from '@/lib/share/draw-card';
import { renderCard } from '@/lib/share/render-card';
import { openTypeface } from '@/lib/share/typeface';
import { readPng } from '../share/read-png';

const cache = mkdtempSync(join(tmpdir(), 'share-'));
afterAll(() => rmSync(cache, { recursive: true }));

let library: Library;

async function make(folder?: string) {
  const context = createTermContext(library.terms);
  const site = {
    library,
    sources: [],
    links: createLinks(),
    context,
    usages: findUsages(library.essays, context),
  };
  const made = new Map<string, string | Uint8Array>();
  for await (const { path, contents } of shareImages({ ...site, ...(folder && { cache: folder }) }))
    made.set(path, contents);
  return made;
}

let images: Awaited<ReturnType<typeof make>>;

beforeAll(async () => {
  const loaded = await loadLibrary(resolve(import.meta.dirname, '../fixtures/content'));
  if (!loaded.library) throw new Error('The content has faults');
  library = loaded.library;
  images = await make(cache);
}, 60_000);

it('are made for each passage, each essay and the site, in each language', () => {
  const segments = library.essays.flatMap(({ slug, rows }) =>
    rows.flatMap((row) => row.segments.map(({ id }) => `${slug}/${id}`)),
  );
  const expected = ['ja', 'en'].flatMap((locale) =>
    ['', '/tea', ...segments.map((segment) => `/${segment}`)].map((rest) => `share/${locale}${rest}.png`),
  );
  expect([...images.keys()].sort()).toEqual(expected.sort());
});

it('are pictures of 1200 by 630 pixels under 100 kB, other in either language', () => {
  for (const [path, contents] of images) {
    if (typeof contents === 'string') throw new Error(`${path} is text`);
    expect(readPng(contents), path).toMatchObject({ width: 1200, height: 630 });
    expect(contents.byteLength, path).toBeLessThan(100_000);
  }
  for (const [path, contents] of images)
    if (path.startsWith('share/ja'))
      expect(images.get(path.replace('/ja', '/en')), path).not.toEqual(contents);
});

it('come out the same again, whether they were kept or not', async () => {
  const kept = readdirSync(join(cache, 'share'));
  // Passages that a translation merged show the same.
  expect(kept.length).toBeGreaterThan(images.size / 2);
  expect(await make(cache)).toEqual(images);
  expect(readdirSync(join(cache, 'share'))).toEqual(kept);
  const typeface = await openTypeface();
  const [essay] = library.essays;
  const [row] = essay?.rows ?? [];
  if (!essay || !row) throw new Error('The library is empty');
  const [segment] = row.segments;
  expect(await renderCard(passageCard(essay, row, segment, 'ja'), typeface)).toEqual(
    images.get(`share/ja/tea/${segment.id}.png`),
  );
}, 60_000);

it('stay within their picture, however long or odd the text is', async () => {
  const typeface = await openTypeface();
  const texts = [
    { ja: '茶'.repeat(5000), en: 'tea '.repeat(5000) },
    { ja: 'ア'.repeat(300), en: 'x'.repeat(300) },
    { ja: '', en: '' },
    { ja: '🍵', en: '<&">' },
  ];
  for (const text of texts) {
    const card = {
      locale: 'ja',
      kind: 'passage',
      labels: [{ text, track: 9 }],
      parts: [text],
      from: text.ja,
    } as const;
    await typeface.prepare(charactersOf(card));
    const svg = drawCard(card, typeface);
    for (const [, x = '', y = ''] of svg.matchAll(/<g [^>]*translate\(([\d.-]+) ([\d.-]+)\)/g)) {
      expect(+x).toBeGreaterThanOrEqual(0);
      expect(+x).toBeLessThan(1200);
      expect(+y).toBeGreaterThan(0);
      expect(+y).toBeLessThan(630);
    }
    expect((await renderCard(card, typeface)).byteLength).toBeLessThan(100_000);
  }
}, 60_000);
