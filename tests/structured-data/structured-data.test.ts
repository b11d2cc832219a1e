import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { createLinks } from '@/lib/links';
import { type Library, languages } from '@/lib/model';
import { createTermContext, type TermContext } from '@/lib/render/term-context';
import { type JsonLd, toDataBlock } from '@/lib/structured-data/data-block';
import { essayData } from '@/lib/structured-data/essay-data';
import { libraryData } from '@/lib/structured-data/library-data';
import { passageData } from '@/lib/structured-data/passage-data';
import { glossaryData, termData } from '@/lib/structured-data/term-data';
import { trailData } from '@/lib/structured-data/trail-data';

/** The properties that schema.org has for each type that is used, its own and those of the types above it (release 29). */
const work =
  'about abstract alternateName dateModified datePublished description hasPart identifier image inLanguage isPartOf name position text translationOfWork url workTranslation';
const properties: Readonly<Record<string, string>> = {
  Article: `${work} headline alternativeHeadline`,
  BreadcrumbList: 'itemListElement',
  Claim: work,
  CollectionPage: work,
  CreativeWork: work,
  DefinedTerm: 'alternateName description inDefinedTermSet name termCode url',
  DefinedTermSet: `${work} hasDefinedTerm`,
  ImageObject: 'height url width',
  ListItem: 'item name position',
};

/** What schema.org does not have, or what leads nowhere. */
function faultsOf(node: JsonLd): string[] {
  if (typeof node !== 'object') return [];
  if (Array.isArray(node)) return node.flatMap(faultsOf);
  const { '@type': type, ...rest } = node as { readonly [key: string]: JsonLd };
  const known = properties[String(type)]?.split(' ');
  if (!known) return [`type ${String(type)}`];
  return Object.entries(rest).flatMap(([key, value]) => [
    ...(key === '@id' || known.includes(key) ? [] : [`${String(type)} has no ${key}`]),
    ...(/^(@id|url|item)$/.test(key) && !String(value).startsWith('https://example.org/reader/')
      ? [`${key} ${String(value)}`]
      : []),
    ...(/^date/.test(key) && !/^\d{4}-\d\d-\d\d$/.test(String(value)) ? [`${key} ${String(value)}`] : []),
    ...(value === '' || (Array.isArray(value) && value.length === 0 && key !== 'hasPart' && key !== 'about')
      ? [`${String(type)} has an empty ${key}`]
      : []),
    ...faultsOf(value),
  ]);
}

const links = createLinks('/reader', 'https://example.org');
let library: Library;
let context: TermContext;

beforeAll(async () => {
  const loaded = await loadLibrary(resolve(import.meta.dirname, '../fixtures/content'));
  if (!loaded.library) throw new Error('The content has faults');
  library = loaded.library;
  context = createTermContext(library.terms);
});

function everything() {
  const marked = library.terms.map(({ id, senses: [first] }) => ({ term: id, sense: first.id }));
  return languages.flatMap((locale) => [
    libraryData({ essays: library.essays, locale, links, name: 'Library', description: 'Texts' }),
    glossaryData(library.terms, { locale, links, name: 'Glossary' }),
    ...library.terms.flatMap((term) => termData(term, locale, links)),
    trailData([{ name: 'Library', address: links.library(locale) }], links),
    ...library.essays.flatMap((essay) => [
      essayData({ essay, locale, links }),
      ...essay.rows.flatMap((row) =>
        row.segments.map((segment) =>
          passageData({ essay, row, segment, name: segment.id, locale, links, context, marked }),
        ),
      ),
    ]),
  ]);
}

describe('what pages say to machines', () => {
  it('is in the words of schema.org, with absolute addresses, dates, and nothing empty', () => {
    expect(everything().flatMap(faultsOf)).toEqual([]);
  });

  it('says of a passage what it says, where it is from, what it claims and what it translates', () => {
    const [essay] = library.essays;
    const row = essay?.rows.find(({ segments: [{ id }] }) => id === 'wait');
    if (!essay || !row) throw new Error('There is no such passage');
    const data = (locale: 'ja' | 'en') =>
      passageData({ essay, row, segment: row.segments[0], name: 'Wait', locale, links, context, marked: [] });
    const address = 'https://example.org/reader/en/tea/passages/wait/';
    expect(data('en')).toMatchObject({
      '@id': address,
      identifier: 'tea/wait',
      inLanguage: 'en',
      isPartOf: {
        '@type': 'Article',
        '@id': 'https://example.org/reader/en/tea/',
        headline: 'Two Ways of Tea',
      },
      translationOfWork: { '@id': 'https://example.org/reader/ja/tea/passages/wait/', inLanguage: 'ja' },
      image: { url: 'https://example.org/reader/share/en/tea/wait.png', width: 1200, height: 630 },
      hasPart: [
        { '@type': 'Claim', text: 'Waiting makes the taste.' },
        { '@type': 'Claim', text: 'The heat of the water makes it bitter.' },
      ],
      about: [{ '@id': 'https://example.org/reader/en/tea/map/pot_water/' }],
    });
    // The essay was written in Japanese: there the other language is the translation.
    expect(data('ja')).toMatchObject({ workTranslation: { '@id': address } });
    expect(data('ja')).not.toHaveProperty('translationOfWork');
  });

  it('names every passage of an essay once, in order', () => {
    const [essay] = library.essays;
    if (!essay) throw new Error('The library is empty');
    const { hasPart } = essayData({ essay, locale: 'ja', links }) as {
      hasPart: { '@id': string }[];
    };
    expect(hasPart.map((part) => part['@id'])).toEqual(
      essay.rows.flatMap(({ segments }) =>
        segments.map(({ id }) => links.absolute(links.passage('ja', essay.slug, id))),
      ),
    );
  });
});

describe('toDataBlock', () => {
  it('holds nothing that ends its element or opens a comment, whatever a text says', () => {
    const hostile = fc.string({
      unit: fc.constantFrom('<', '!--', '</script', '>', '-->', '<script', '&', '"', '\\', '\u2028', '茶'),
    });
    fc.assert(
      fc.property(fc.array(hostile), (texts) => {
        const block = toDataBlock(texts.map((text) => ({ '@type': 'CreativeWork', text })));
        expect(block).not.toContain('<');
        const { '@context': vocabulary, ...rest } = JSON.parse(block);
        expect(vocabulary).toBe('https://schema.org');
        const nodes = rest['@graph'] ?? [rest];
        expect(nodes.map(({ text }: { text: string }) => text)).toEqual(texts);
      }),
    );
  });
});
