import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { acceptIds, serialiseLedger } from '@/lib/content/ledger';
import { parseYaml } from '@/lib/content/parse-yaml';
import { type LedgerData, ledgerSchema } from '@/lib/content/schemas';

const empty: LedgerData = { ids: new Map(), translations: new Map(), alignments: new Map() };
const one = '1111111111111111';
const two = '2222222222222222';
const accept = (ledger: LedgerData, source: string, day: string, by?: string) =>
  acceptIds(ledger, new Map([['a', { source }]]), day, by);

describe('acceptIds', () => {
  it('records a new id and what its translation was made from', () => {
    const ledger = accept(empty, one, '2026-01-01');
    expect(ledger.ids.get('a')).toEqual({ since: '2026-01-01' });
    expect(ledger.translations.get('a')).toEqual({
      source: one,
      state: 'machine-unreviewed',
      on: '2026-01-01',
    });
    expect(empty.ids.size).toBe(0);
  });

  it('keeps the day of an id, and its successor', () => {
    const before = { ...empty, ids: new Map([['a', { since: '2025-01-01', successor: 'b' }]]) };
    expect(accept(before, one, '2026-01-01').ids.get('a')).toEqual({ since: '2025-01-01', successor: 'b' });
  });

  it('notes who has reviewed, and keeps the review until the source changes', () => {
    const reviewed = accept(empty, one, '2026-01-01', 'Ada');
    expect(reviewed.translations.get('a')).toEqual({
      source: one,
      state: 'reviewed',
      on: '2026-01-01',
      by: 'Ada',
    });
    expect(accept(reviewed, one, '2026-02-02')).toEqual(reviewed);
    expect(accept(reviewed, two, '2026-02-02').translations.get('a')).toEqual({
      source: two,
      state: 'machine-unreviewed',
      on: '2026-02-02',
    });
  });

  it('keeps what differs on purpose different', () => {
    const translations = new Map([['a', { source: one, state: 'different' as const, on: '2026-01-01' }]]);
    const after = accept({ ...empty, translations }, two, '2026-02-02', 'Ada');
    expect(after.translations.get('a')).toEqual({
      source: two,
      state: 'different',
      on: '2026-02-02',
      by: 'Ada',
    });
  });
});

describe('acceptIds, for matched sentences', () => {
  const seen = (alignment: string | undefined, ledger: LedgerData, day: string, by?: string) =>
    acceptIds(ledger, new Map([['a', { source: one, ...(alignment && { alignment }) }]]), day, by);

  it('notes the texts that a match was seen for, and keeps the day until they change', () => {
    const first = seen(two, empty, '2026-01-01');
    expect(first.alignments.get('a')).toEqual({ texts: two, on: '2026-01-01' });
    expect(seen(two, first, '2026-02-02')).toEqual(first);
    expect(seen(one, first, '2026-02-02').alignments.get('a')).toEqual({ texts: one, on: '2026-02-02' });
    expect(seen(two, first, '2026-02-02', 'Ada').alignments.get('a')?.by).toBe('Ada');
  });

  it('forgets a match that is no longer stated', () => {
    expect(seen(undefined, seen(two, empty, '2026-01-01'), '2026-02-02').alignments.size).toBe(0);
  });
});

describe('serialiseLedger', () => {
  it('writes a line for each id, in order, below a line that says who wrote it', () => {
    const ledger = acceptIds(
      empty,
      new Map([
        ['b', { source: one }],
        ['a', { source: two }],
      ]),
      '2026-01-01',
      'Ada: reader',
    );
    expect(serialiseLedger(ledger)).toMatchInlineSnapshot(`
      "# Written by \`npm run check -- --accept\`. By hand, only add \`successor: <id>\` to an id that is gone.

      ids:
        a: { since: 2026-01-01 }
        b: { since: 2026-01-01 }
      translations:
        a: { source: "2222222222222222", state: reviewed, on: 2026-01-01, by: "Ada: reader" }
        b: { source: "1111111111111111", state: reviewed, on: 2026-01-01, by: "Ada: reader" }
      "
    `);
    expect(serialiseLedger(empty)).toMatchInlineSnapshot(`
      "# Written by \`npm run check -- --accept\`. By hand, only add \`successor: <id>\` to an id that is gone.

      ids: {}
      translations: {}
      "
    `);
  });

  it('is read back as it was, and does not depend on the order in which ids came', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?$/);
    const hash = fc.stringMatching(/^([0-9a-f]{16}|\d{16}|\d{5}e\d{10})$/);
    const entries = fc.uniqueArray(
      fc.tuple(id, fc.record({ source: hash, alignment: hash }, { requiredKeys: ['source'] })),
      { selector: ([key]) => key },
    );
    fc.assert(
      fc.property(
        entries,
        fc.option(fc.stringMatching(/^\S(.{0,20}\S)?$/u), { nil: undefined }),
        (pairs, by) => {
          fc.pre(!/[\p{Cc}\p{Surrogate}]/u.test(by ?? ''));
          const ledger = acceptIds(empty, new Map(pairs), '2026-01-01', by);
          const text = serialiseLedger(ledger);
          const file = new VFile({ value: text });
          expect(parseYaml(file, ledgerSchema).data).toEqual(ledger);
          expect(file.messages).toEqual([]);
          expect(serialiseLedger(acceptIds(empty, new Map([...pairs].reverse()), '2026-01-01', by))).toBe(
            text,
          );
        },
      ),
    );
  });
});
