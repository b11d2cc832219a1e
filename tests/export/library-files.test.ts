import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { findUsages } from '@/lib/annotations/find-usages';
import { loadLibrary } from '@/lib/content/load-library';
import { siteFiles } from '@/lib/export/site-files';
import { createLinks, readingsPath } from '@/lib/links';
import { createTermContext } from '@/lib/render/term-context';
import { faultsOf } from './web-annotation-musts';

const files = new Map<string, string>();
const slug = 'ai-crypto-layers';

async function make(root: string) {
  const { library, essays } = await loadLibrary(root);
  if (!library) throw new Error('The content has faults');
  const context = createTermContext(library.terms);
  const links = createLinks('/reader', 'https://example.org');
  const made = new Map<string, string>();
  for await (const { path, contents } of siteFiles({
    library,
    sources: essays,
    links,
    context,
    usages: findUsages(library.essays, context),
  }))
    if (typeof contents === 'string') made.set(path, contents);
  return made;
}

beforeAll(async () => {
  for (const [path, contents] of await make(resolve(import.meta.dirname, '../../content')))
    files.set(path, contents);
}, 60_000);

const read = (path: string) => JSON.parse(files.get(path) ?? 'null');

/** A schema of ours says what an address is by `format: "uri"`, which ajv leaves to others unless told. */
const schemas = () =>
  new Ajv2020({ strict: true, formats: { uri: URL.canParse, date: /^\d{4}-\d\d-\d\d$/ } });

describe('the library for machines', () => {
  for (const [path, schema] of [
    [`${slug}.json`, 'essay.schema.json'],
    ['glossary.json', 'glossary.schema.json'],
  ] as const) {
    it(`${path} is valid by the schema that it names, which notices what is missing`, () => {
      const record = read(path);
      expect(record.$schema).toBe(`https://example.org/reader/${schema}`);
      const validate = schemas().compile(read(schema));
      expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
      for (const key of Object.keys(record).filter(
        (name) => !['subtitle', 'summary', 'origin'].includes(name),
      )) {
        const { [key]: _, ...rest } = record;
        expect(validate(rest), key).toBe(false);
      }
    });
  }

  it('holds every passage with its text, its sentences and how they answer each other', () => {
    const { passages, claims } = read(`${slug}.json`);
    expect(passages).toHaveLength(16);
    expect(claims).toHaveLength(18);
    const [segment] = passages.flatMap((passage: { segments: { id: string }[] }) =>
      passage.segments.filter(({ id }) => id === 'ai-l2'),
    );
    expect(segment.address.ja).toBe('https://example.org/reader/ja/ai-crypto-layers/passages/ai-l2/');
    expect(segment.sentences.ja[0]).toBe('L2層の推論モデルはこれらの問題に特化して対処しています。');
    expect(segment.beads).toEqual([
      { ja: [1], en: [1] },
      { ja: [2], en: [2] },
    ]);
  });

  it('gives the passages that use a term in a sense', () => {
    const term = read('glossary.json').terms.find(({ id }: { id: string }) => id === 'tvl');
    expect(term.senses[0].passages).toContainEqual({
      ja: 'https://example.org/reader/ja/ai-crypto-layers/#cause-crypto',
      en: 'https://example.org/reader/en/ai-crypto-layers/#cause-crypto',
    });
  });

  it('comes out the same again', async () => {
    expect(await make(resolve(import.meta.dirname, '../../content'))).toEqual(files);
  }, 60_000);
});

describe('the Web Annotation export', () => {
  type Change = (collection: ReturnType<typeof read>) => void;
  const breaks: Record<string, Change> = {
    '5.1: a collection has the context': (c) => delete c['@context'],
    '5.1: a collection has exactly 1 IRI': (c) => delete c.id,
    '5.1: AnnotationCollection': (c) => (c.type = 'Collection'),
    '5.1: total': (c) => (c.total = -1),
    '5.1: a collection leads to its first page': (c) => delete c.first,
    '5.2: a page has exactly 1 IRI': (c) => delete c.first.id,
    '5.2: AnnotationPage': (c) => (c.first.type = 'Page'),
    '5.2: a page is part of its collection': (c) => (c.first.partOf = 'https://example.org/other'),
    '5.2: startIndex': (c) => (c.first.startIndex = '0'),
    '5.2: a page has its annotations': (c) => (c.first.items = {}),
    '3.1: an annotation has exactly 1 IRI': (c) => (c.first.items[0].id = 'ai-l2'),
    '3.1: the IRI identifies it': (c) => (c.first.items[1].id = c.first.items[0].id),
    '3.1: Annotation is one of its types': (c) => (c.first.items[0].type = []),
    '3.1: an annotation has 1 or more targets': (c) => (c.first.items[0].target = []),
    '3.2.4: a TextualBody has exactly 1 value': (c) => delete c.first.items[0].body[0].value,
    '3.2.5: bodyValue': (c) => (c.first.items[0].bodyValue = 'text'),
    '3.3.1: created': (c) => (c.first.items[0].created = '2026-11-23'),
    '3.3.5: a motivation': (c) => (c.first.items[0].motivation = 'praising'),
    '4: a specific resource has exactly 1 source': (c) => delete c.first.items[0].target[0].source,
    '4.2.1: a FragmentSelector': (c) => delete c.first.items[0].target[0].selector.value,
    '4.2.4: a TextQuoteSelector': (c) => delete c.first.items[0].target[0].selector.refinedBy.exact,
  };

  it('is as the model says that it must be', () => {
    expect(faultsOf(read(`${slug}.annotations.jsonld`))).toEqual([]);
  });

  it.each(Object.entries(breaks))('is found out if it is not: %s', (rule, change) => {
    const broken = read(`${slug}.annotations.jsonld`);
    change(broken);
    expect(faultsOf(broken).some((fault) => fault.startsWith(rule))).toBe(true);
  });

  it('says of every passage which layer it is on, and of each of its claims', () => {
    const { items } = read(`${slug}.annotations.jsonld`).first;
    const ids = items.map(({ id }: { id: string }) => id.split('#')[1]);
    expect(ids).toContain('crypto-l2/layer.crypto.l2');
    expect(ids).toContain('closing/claim.not-absolute');
    expect(ids.filter((id: string) => id.includes('/layer.'))).toHaveLength(16);
  });
});

describe('the sitemap and the feeds', () => {
  it('name every page in both languages, and each with the other', () => {
    const sitemap = files.get('sitemap.xml') ?? '';
    const addresses = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const path of [
      'ja/',
      'en/ai-crypto-layers/',
      'ja/ai-crypto-layers/map/',
      'en/ai-crypto-layers/passages/closing/',
      'ja/glossary/tvl/',
    ])
      expect(addresses).toContain(`https://example.org/reader/${path}`);
    for (const hreflang of ['ja', 'en', 'x-default'])
      expect(sitemap.split(`hreflang="${hreflang}"`)).toHaveLength(addresses.length + 1);
    expect(files.get('robots.txt')).toContain('Sitemap: https://example.org/reader/sitemap.xml');
  });

  it('hold the essay in the language of the feed', () => {
    expect(files.get('ja/feed.xml')).toContain('<title>AIと暗号化業界の発展の比較');
    expect(files.get('en/feed.xml')).toMatch(/<updated>\d{4}-\d\d-\d\dT00:00:00Z<\/updated>/);
  });
});

describe('the plans of what is kept for reading without a connection', () => {
  it('name the text and its map first, then the terms that it uses, its passages and its layers', () => {
    const { groups } = read(`offline/${slug}.json`);
    expect(groups[0]).toEqual([
      `ja/${slug}/`,
      `en/${slug}/`,
      `ja/${slug}/map/`,
      `en/${slug}/map/`,
      readingsPath(slug),
    ]);
    const rest = groups.slice(1).map((group: string[]) => group[0]);
    const place = (path: string) => rest.indexOf(`ja/${path}/`);
    expect(place('glossary/tvl')).toBeGreaterThanOrEqual(0);
    // A term of another text.
    expect(place('glossary/tmx')).toBe(-1);
    expect(place(`${slug}/passages/title`)).toBeGreaterThan(place('glossary/tvl'));
    expect(place(`${slug}/passages/closing`)).toBeGreaterThan(place(`${slug}/passages/title`));
    expect(place(`${slug}/map/ai_l2`)).toBeGreaterThan(place(`${slug}/passages/closing`));
    for (const group of groups) expect(group).toHaveLength(group === groups[0] ? 5 : 2);
  });

  it('name the site around the texts', () => {
    const { groups } = read('offline.json');
    expect(groups[0]).toEqual(expect.arrayContaining(['', 'ja/', 'en/', 'ja/offline/', 'ja/glossary/']));
  });
});
