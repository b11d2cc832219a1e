import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import type { Library } from '@/lib/model';
import { createTermContext, type TermContext } from '@/lib/render/term-context';
import { buildIndex, type SearchIndex } from '@/lib/search/build-index';
import { markMatches } from '@/lib/search/mark-matches';
import { search } from '@/lib/search/search';
import { tokenize } from '@/lib/search/tokenize';
import { among } from './among';
import { queries } from './queries';

let library: Library;
let context: TermContext;
let index: SearchIndex;

beforeAll(async () => {
  const loaded = await loadLibrary(resolve(import.meta.dirname, '../../content'));
  if (!loaded.library) throw new Error('The content has faults');
  library = loaded.library;
  context = createTermContext(library.terms);
  index = buildIndex(library, context);
});

async function find(query: string, { shards, passages }: SearchIndex = index) {
  const loaded = new Set<number>();
  const manifest = { folder: '', shards: shards.length, passages: passages.length, chunk: 16 };
  const findings = await search(query, manifest, async (shard) => {
    loaded.add(shard);
    // As it comes from the network.
    return JSON.parse(JSON.stringify(shards[shard] ?? {}));
  });
  const found = findings.hits.flatMap(({ passage }) => passages[passage] ?? []);
  return { findings, found, loaded, ids: found.map(({ segment }) => segment) };
}

/** The share of the passages wanted, over all queries, that are among the first five. */
async function recall(of: SearchIndex): Promise<{ recall: number; missed: string[] }> {
  let wanted = 0;
  const missed: string[] = [];
  for (const [query, passages] of queries) {
    const { ids } = await find(query, of);
    for (const passage of passages) {
      wanted++;
      if (!ids.slice(0, 5).includes(passage)) missed.push(`${query} → ${passage}, not ${ids.slice(0, 5)}`);
    }
  }
  return { recall: 1 - missed.length / wanted, missed };
}

describe('search', () => {
  it('finds what a reader wants among the first five', async () => {
    const { recall: share, missed } = await recall(index);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('finds it among 2,000 passages as well, and loads no more than a part', async () => {
    const large = buildIndex(among(library, index.passages, 2000), context);
    const { recall: share, missed } = await recall(large);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(large.shards.length).toBeGreaterThan(20);
    const { loaded } = await find('ロールアップ', large);
    expect(loaded.size).toBeLessThanOrEqual(8);
  }, 60_000);

  it('finds a term by its name in the other language, by its reading, and by its short form', async () => {
    const byName = (await find('rollup')).ids;
    expect((await find('ロールアップ')).ids.sort()).toEqual(byName.sort());
    for (const name of ['TVL', '総ロックアップ価値', 'total value locked', 'ティーブイエル'])
      expect((await find(name)).ids[0], name).toBe('cause-crypto');
  });

  it('finds a term in the passages that hold it, and in no others', async () => {
    for (const [query, pattern] of [
      ['TVL', /TVL|ロックアップ/],
      ['トークン', /トークン/],
      ['流動性', /流動性/],
      ['エージェント', /エージェント/],
    ] as const) {
      const { ids } = await find(query);
      const holding = index.passages
        .filter(({ text }) => pattern.test(text.ja))
        .map(({ segment }) => segment);
      expect(ids.sort(), query).toEqual(holding.sort());
    }
  });

  it('finds nothing for nothing, for what is not there, and for what objects inherit', async () => {
    for (const query of ['', ' ', '、。', 'zebra', '縞馬', '__proto__', 'constructor', 'hasOwnProperty'])
      expect((await find(query)).ids, query).toEqual([]);
  });

  it('takes any query, and marks what it found within the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
        const { found, findings } = await find(query);
        for (const passage of found)
          for (const language of ['ja', 'en'] as const)
            for (const { start, end } of markMatches(passage, language, findings)) {
              expect(start).toBeLessThan(end);
              expect(end).toBeLessThanOrEqual(passage.text[language].length);
            }
      }),
    );
  });
});

describe('markMatches', () => {
  const marked = async (query: string) => {
    const { found, findings } = await find(query);
    const [passage] = found;
    const read = (language: 'ja' | 'en') =>
      passage
        ? markMatches(passage, language, findings).map(({ start, end }) =>
            passage.text[language].slice(start, end),
          )
        : [];
    return { ja: read('ja'), en: read('en') };
  };

  it('marks a term in each language by its form there', async () => {
    expect(await marked('TVL')).toEqual({
      ja: ['総ロックアップ価値(TVL)'],
      en: ['total value locked (TVL)'],
    });
  });

  it('marks the sentence that answers where the words themselves are not', async () => {
    const { ja, en } = await marked('行き詰まり');
    expect(ja).toEqual(['行き詰ま']);
    expect(en).toHaveLength(1);
    expect(en[0]).toContain('hit a dead end');
  });
});

describe('tokenize', () => {
  it('cuts Japanese into pairs and English into stems, at offsets into the text', () => {
    expect(tokenize('Rollupの拡張').map(({ text }) => text)).toEqual(['rollup', 'の拡', '拡張']);
    expect(tokenize('ＲＯＬＬＵＰＳ').map(({ text, start, end }) => [text, start, end])).toEqual([
      ['rollup', 0, 7],
    ]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const token of tokenize(text))
          expect(token.start < token.end && token.end <= text.length).toBe(true);
      }),
    );
  });
});
