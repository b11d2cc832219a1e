import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findPassage } from '@/lib/annotations/find-passage';
import { findUsages } from '@/lib/annotations/find-usages';
import { gatherLists } from '@/lib/annotations/gather-lists';
import { gatherNotes } from '@/lib/annotations/gather-notes';
import { indexSegments } from '@/lib/annotations/index-segments';
import { outline } from '@/lib/annotations/outline';
import { groupRelations, relateClaims } from '@/lib/annotations/relate-claims';
import { sortTerms } from '@/lib/annotations/sort-terms';
import { usageSentences } from '@/lib/annotations/usage-sentences';
import { loadLibrary } from '@/lib/content/load-library';
import type { Essay, Library, Row } from '@/lib/model';
import { createTermContext } from '@/lib/render/term-context';
import { copyFixture } from '../check/check-edited';
import { parseBlocks } from '../render/parse-blocks';

const names = (rows: readonly Row[]) => rows.map(({ segments: [{ id }] }) => id);

let library: Library;
let tea: Essay;

beforeAll(async () => {
  const loaded = await loadLibrary(resolve(import.meta.dirname, '../fixtures/content'));
  if (!loaded.library?.essays[0]) throw new Error('The fixture has faults');
  library = loaded.library;
  tea = loaded.library.essays[0];
});

describe('indexSegments', () => {
  it('turns layers and claims round, in reading order', () => {
    const index = indexSegments(tea);
    expect(names(index.onLayer('pot.water'))).toEqual(['boil', 'wait', 'table']);
    expect(names(index.making('heat'))).toEqual(['boil', 'wait']);
    expect(names(index.making('patience'))).toEqual(['wait']);
  });

  it('knows nothing of what no passage speaks of, whatever it is called', () => {
    const index = indexSegments(tea);
    for (const id of ['whisk.water', 'constructor', '__proto__']) {
      expect(index.onLayer(id)).toEqual([]);
      expect(index.making(id)).toEqual([]);
    }
  });
});

describe('outline', () => {
  it('gathers passages that stay on one track, and leaves title and subtitle out', () => {
    const groups = outline(tea).map(({ layer, rows }) => [layer.id, names(rows)[0]]);
    expect(groups.slice(0, 4)).toEqual([
      ['pot', 'opening'],
      ['frame', 'ways'],
      ['pot', 'boil'],
      ['whisk', 'quote'],
    ]);
  });

  it('holds every other passage once, in order', () => {
    expect(outline(tea).flatMap(({ rows }) => names(rows))).toEqual(names(tea.rows).slice(2));
  });
});

describe('gatherLists', () => {
  it('makes one list of consecutive items of one kind', () => {
    const lists = gatherLists(tea.rows).filter(({ kind }) => kind);
    expect(lists.map(({ kind, rows }) => [kind, names(rows)])).toEqual([
      ['ordered-item', ['boil', 'leaves', 'wait', 'pour']],
      ['unordered-item', ['first-cup', 'second-cup']],
    ]);
  });

  it('loses no row and moves none', () => {
    expect(gatherLists(tea.rows).flatMap(({ rows }) => rows)).toEqual(tea.rows);
  });
});

describe('gatherLists, by number', () => {
  const item = (ja: number, en = ja): Row =>
    ({ kind: 'ordered-item', text: { ja: [{ number: ja }], en: [{ number: en }] } }) as unknown as Row;
  const counts = (...rows: Row[]) => gatherLists(rows).map((list) => list.rows.length);

  it('begins another list where the numbers do not go on in either language', () => {
    expect(counts(item(3), item(4), item(1), item(2))).toEqual([2, 2]);
    expect(counts(item(1), item(3, 2), item(4, 3))).toEqual([3]);
  });
});

describe('gatherNotes', () => {
  it('finds the notes of some passages, and the notes of these, in reading order', async () => {
    const root = await copyFixture();
    const edit = async (name: string, change: (text: string) => string) => {
      const path = join(root, 'essays/tea', name);
      await writeFile(path, change(await readFile(path, 'utf8')));
    };
    for (const name of ['ja.md', 'en.md'])
      await edit(name, (text) =>
        text
          .replace(/^(.*) <!-- #boil -->/m, '$1[^b] <!-- #boil -->')
          .replace(/^(.*) <!-- #pour -->/m, '$1[^a] <!-- #pour -->')
          .concat('\n[^c]: C <!-- #note-c -->\n\n[^a]: A <!-- #note-a -->\n\n[^b]: B[^c] <!-- #note-b -->\n'),
      );
    await edit('annotations.yaml', (text) =>
      ['a', 'b', 'c'].reduce((all, id) => `${all}  note-${id}: { layer: frame }\n`, text),
    );
    const [essay] = (await loadLibrary(root)).library?.essays ?? [];
    if (!essay) throw new Error('The edited fixture has faults');
    const rows = (id: string) => essay.rows.filter(({ segments }) => segments[0].id === id);
    expect(names(essay.rows).slice(-3)).toEqual(['note-b', 'note-a', 'note-c']);
    expect(names(gatherNotes(essay, rows('boil')))).toEqual(['note-b', 'note-c']);
    expect(names(gatherNotes(essay, [...rows('pour'), ...rows('boil')]))).toEqual([
      'note-b',
      'note-a',
      'note-c',
    ]);
    expect(gatherNotes(essay, rows('wait'))).toEqual([]);
    expect(outline(essay).flatMap((group) => names(group.rows))).not.toContain('note-a');
  });
});

describe('findUsages', () => {
  it('finds a sense in either language, each passage once', () => {
    const usages = findUsages(library.essays, createTermContext(library.terms));
    const term = library.terms.find(({ id }) => id === 'tea');
    if (!term) throw new Error('The fixture lost its term');
    const used = names(usages.of(term.senses[0]).map(({ row }) => row));
    expect(used).toContain('title');
    expect(used).toContain('quote');
    expect(new Set(used).size).toBe(used.length);
    expect(used).not.toContain('wait');
  });
});

describe('sortTerms', () => {
  it('sorts Japanese by reading and English by letter', () => {
    expect(sortTerms(library.terms, 'ja').map(({ id }) => id)).toEqual(['tea', 'water']);
    // In English the first is "hot water".
    expect(sortTerms(library.terms, 'en').map(({ id }) => id)).toEqual(['water', 'tea']);
    const reversed = [...library.terms].reverse();
    expect(sortTerms(reversed, 'ja')).toEqual(sortTerms(library.terms, 'ja'));
    expect(reversed.map(({ id }) => id)).toEqual(['water', 'tea']);
  });
});

describe('findPassage', () => {
  it('gives a passage with its neighbours', () => {
    const passage = findPassage(tea, 'wait');
    expect(passage?.segment.id).toBe('wait');
    expect(passage?.previous?.segments[0].id).toBe('leaves');
    expect(findPassage(tea, tea.rows[0]?.segments[0].id ?? '')?.previous).toBeUndefined();
    expect(findPassage(tea, tea.rows.at(-1)?.segments[0].id ?? '')?.next).toBeUndefined();
  });

  it('leads from a retired id to the passage that took its place, and from no other', () => {
    const rows = tea.rows.map((row): Row => {
      const [first, ...more] = row.segments;
      return first.id === 'wait' ? { ...row, segments: [{ ...first, formerIds: ['steep'] }, ...more] } : row;
    });
    expect(findPassage({ ...tea, rows }, 'steep')?.segment.id).toBe('wait');
    expect(findPassage(tea, 'steep')).toBeUndefined();
  });
});

describe('relateClaims', () => {
  it('tells each relation at both of its ends', () => {
    const relations = relateClaims(tea);
    const told = tea.claims.flatMap((claim) =>
      (relations.get(claim.id) ?? []).map(({ kind, direction, claim: other }) =>
        direction === 'to' ? `${claim.id} ${kind} ${other.id}` : `${other.id} ${kind} ${claim.id}`,
      ),
    );
    const stated = tea.claims.flatMap(({ id, relations: own }) =>
      own.map(({ kind, claim }) => `${id} ${kind} ${claim}`),
    );
    expect(stated.length).toBeGreaterThan(0);
    expect(told.sort()).toEqual([...stated, ...stated].sort());
  });
});

describe('groupRelations', () => {
  it('puts together what is related in one way, in order, and loses nothing', () => {
    for (const relations of relateClaims(tea).values()) {
      const groups = groupRelations(relations);
      const ways = groups.map(({ kind, direction }) => `${direction} ${kind}`);
      expect(new Set(ways).size).toBe(ways.length);
      const ungrouped = groups.flatMap(({ kind, direction, claims }) =>
        claims.map((claim) => ({ kind, direction, claim })),
      );
      expect(ungrouped).toHaveLength(relations.length);
      expect(ungrouped).toEqual(expect.arrayContaining([...relations]));
    }
  });
});

describe('usageSentences', () => {
  it('gives the sentences that use a term in that sense, in both languages, by review where one has no such word', async () => {
    const { library: own } = await loadLibrary(resolve(import.meta.dirname, '../../content'));
    const [essay] = own?.essays ?? [];
    const context = createTermContext(own?.terms ?? []);
    const passage = essay && findPassage(essay, 'crypto-l2');
    const term = context.byId.get('l2');
    const of = (sense: string) => {
      const found = term?.senses.find(({ id }) => id === sense);
      if (!passage || !found) throw new Error('The content has changed');
      return usageSentences(passage.row, found, context);
    };
    expect(of('crypto').ja.map(({ number }) => number)).toEqual([1]);
    expect(of('crypto').en[0]?.text).toContain('L2 scaling solutions');
    expect(of('ai')).toEqual({ ja: [], en: [] });

    // Without the word in one language, what a reviewed match sets against it stands there, and nothing without one.
    const sense = context.byId.get('tps')?.senses[0];
    if (!passage || !sense) throw new Error('The content has changed');
    const [segment] = passage.row.segments;
    const en = [{ ids: ['crypto-l2'], kind: 'paragraph' as const, blocks: parseBlocks('One. Two.') }];
    const row = { ...passage.row, text: { ...passage.row.text, en } };
    expect(usageSentences(row, sense, context).en.map(({ text }) => text)).toEqual(['Two.']);
    const { beads: _, ...unmatched } = segment;
    expect(usageSentences({ ...row, segments: [unmatched] }, sense, context).en).toEqual([]);
  });
});
