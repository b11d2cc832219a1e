import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followSuccessors } from '@/lib/content/follow-successors';
import { emptyLedger } from '@/lib/content/ledger';
import { listRetired } from '@/lib/content/list-retired';
import type { LedgerData } from '@/lib/content/schemas';

const since = '2026-01-02';
const idsOf = (
  fates: Record<string, Partial<Omit<NonNullable<ReturnType<LedgerData['ids']['get']>>, 'since'>>>,
) => new Map(Object.entries(fates).map(([id, fate]) => [id, { since, ...fate }]));

describe('listRetired', () => {
  it('says of every id that is gone where it leads and what became of it', () => {
    const ids = idsOf({
      old: { successor: ['a'] },
      halves: { successor: ['b', 'old'] },
      gone: { successor: ['b'], fate: 'removed', because: { en: 'Out of date.' } },
      joined: { successor: ['a'], fate: 'merged' },
      a: {},
      b: {},
    });
    const sentences = new Map([['old', { ja: 2, en: 3 }]]);
    expect(listRetired({ ...emptyLedger, ids, sentences })).toEqual([
      {
        id: 'gone',
        successors: ['b'],
        fate: 'removed',
        because: { en: 'Out of date.' },
        sentences: { ja: 0, en: 0 },
      },
      { id: 'halves', successors: ['b', 'a'], fate: 'split', sentences: { ja: 0, en: 0 } },
      { id: 'joined', successors: ['a'], fate: 'merged', sentences: { ja: 0, en: 0 } },
      { id: 'old', successors: ['a'], fate: 'replaced', sentences: { ja: 2, en: 3 } },
    ]);
  });

  it('calls what was split, and then merged, no longer split', () => {
    const ids = idsOf({
      old: { successor: ['one', 'two'] },
      one: { successor: ['a'] },
      two: { successor: ['a'] },
      a: {},
    });
    expect(listRetired({ ...emptyLedger, ids })[0]).toMatchObject({
      id: 'old',
      successors: ['a'],
      fate: 'replaced',
    });
  });
});

describe('followSuccessors', () => {
  it('finds of any web of successors what a search from each id finds', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const web = fc.dictionary(name, fc.array(name, { maxLength: 3 }));
    fc.assert(
      fc.property(web, (successors) => {
        const ids = idsOf(
          Object.fromEntries(
            Object.entries(successors).map(([id, next]) => [id, next.length > 0 ? { successor: next } : {}]),
          ),
        );
        /** Every end, the first way first; undefined on a circle. */
        const search = (id: string, way: readonly string[]): string[] | undefined => {
          if (way.includes(id)) return undefined;
          const next = ids.get(id)?.successor ?? [];
          if (next.length === 0) return [id];
          const ends = next.map((each) => search(each, [...way, id]));
          return ends.some((end) => end === undefined)
            ? undefined
            : [...new Set(ends.flatMap((end) => end ?? []))];
        };
        const found = followSuccessors(ids);
        for (const [id, { successor }] of ids) {
          if (successor) expect(found.get(id)).toEqual(search(id, []));
          else expect(found.has(id)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('follows a way longer than the stack', () => {
    const ids = new Map<string, { since: string; successor: string[] }>(
      Array.from({ length: 50_000 }, (_, index) => [`p${index}`, { since, successor: [`p${index + 1}`] }]),
    );
    expect(followSuccessors(ids).get('p0')).toEqual(['p50000']);
  });
});
