import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const slug = 'ai-crypto-layers';
export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

export const other = (language: Language): Language => (language === 'ja' ? 'en' : 'ja');

export const readerAddress = (language: Language, rest = '') => `/${language}/${slug}/${rest}`;

/** The passages of the essay, title and subtitle first. */
export const segments = [
  'title',
  'subtitle',
  'opening',
  'ai',
  'ai-l1',
  'ai-l2',
  'ai-l3',
  'ai-progress',
  'crypto',
  'crypto-l2',
  'crypto-l3',
  'crypto-transfer',
  'cause',
  'cause-ai',
  'cause-crypto',
  'closing',
] as const;

export const widths = [320, 768, 1440] as const;

export const published = resolve(import.meta.dirname, '../../dist');

/** Every published page by its address. */
export function everyPage(): string[] {
  return readdirSync(published, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html'))
    .map((file) => `/${file.slice(0, -'index.html'.length).replaceAll('\\', '/')}`)
    .sort();
}

/** How many of the pages that are made alike a test looks at where looking takes time. */
const most = { passages: 12, terms: 12, layers: 12, pairs: 2 };

/**
 * The published pages, but of those that are made alike (passages and layers of one text in one language, pairs of
 * layers, terms) only some, spread evenly: their number grows with the texts, and the time for tests must not.
 */
export function pagesOfEveryKind(): string[] {
  const groups = new Map<string, string[]>();
  for (const address of everyPage()) {
    const [, group = address] =
      /^(.*\/(?:passages|glossary)\/)[^/]+\/$/.exec(address) ??
      /^(.*\/map\/)[^/]+\/$/.exec(address) ??
      /^(.*\/map\/)[^/]+\/[^/]+\/$/.exec(address)?.map((part) => `${part} pairs`) ??
      [];
    groups.set(group, [...(groups.get(group) ?? []), address]);
  }
  return [...groups].flatMap(([group, addresses]) => {
    const kind = /pairs$/.test(group)
      ? 'pairs'
      : /map\/$/.test(group)
        ? 'layers'
        : /glossary\/$/.test(group)
          ? 'terms'
          : 'passages';
    const step = Math.max(1, addresses.length / most[kind]);
    return addresses.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  });
}

export const publishedFile = (address: string) => join(published, address);

/** One page of each kind. */
export const pageKinds = {
  front: () => '/',
  library: (language) => `/${language}/`,
  reader: (language) => readerAddress(language),
  // What a text can hold beside paragraphs: tables, code, images, lists in lists.
  guide: (language) => `/${language}/guide/`,
  map: (language) => readerAddress(language, 'map/'),
  layer: (language) => readerAddress(language, 'map/ai_l2/'),
  pair: (language) => readerAddress(language, 'map/ai_l2/crypto_l2/'),
  passage: (language) => readerAddress(language, 'passages/crypto-l2/'),
  glossary: (language) => `/${language}/glossary/`,
  term: (language) => `/${language}/glossary/l2/`,
  search: (language) => `/${language}/search/`,
  lost: () => '/404.html',
} as const satisfies Record<string, (language: Language) => string>;

export type PageKind = keyof typeof pageKinds;

/** The kinds of page that are one for both languages. */
export const unilingual: readonly PageKind[] = ['front', 'lost'];
