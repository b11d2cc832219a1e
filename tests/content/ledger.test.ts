import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { acceptIds, emptyLedger as empty, type Recorded, serialiseLedger } from '@/lib/content/ledger';
import { parseYaml } from '@/lib/content/parse-yaml';
import { type LedgerData, ledgerSchema } from '@/lib/content/schemas';
import { hashProse } from '@/lib/content/source-hash';

const one = '1111111111111111';
const two = '2222222222222222';
const accept = (ledger: LedgerData, source: string, day: string, by?: string) =>
  acceptIds(ledger, new Map([['a', { source }]]), { today: day, by });

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
    const before = { ...empty, ids: new Map([['a', { since: '2025-01-01', successor: ['b'] }]]) };
    expect(accept(before, one, '2026-01-01').ids.get('a')).toEqual({ since: '2025-01-01', successor: ['b'] });
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

  it('keeps a review for the translation that was reviewed, and for no other', () => {
    const seen = (ledger: LedgerData, text: string, by?: string) =>
      acceptIds(ledger, new Map([['a', { source: one, text }]]), { today: '2026-02-02', by });
    const reviewed = seen(empty, one, 'Ada');
    expect(seen(reviewed, one)).toEqual(reviewed);
    expect(seen(reviewed, two).translations.get('a')?.state).toBe('machine-unreviewed');
    expect(seen(reviewed, two, 'Ada').translations.get('a')?.state).toBe('reviewed');
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

describe('acceptIds, for what is shown to readers', () => {
  const record = (prose: string, ja = 1, en = 1): Recorded => ({
    source: hashProse(prose),
    prose,
    sentences: { ja, en },
  });
  const seen = (ledger: LedgerData, recorded: Recorded) =>
    acceptIds(ledger, new Map([['a', recorded]]), { today: '2026-01-01' });

  it('keeps the source that the translation was made from, until another is accepted', () => {
    const first = seen(empty, record('湯を沸かす。'));
    expect(first.sources.get('a')).toBe('湯を沸かす。');
    // What says the same need not be written anew.
    expect(seen(first, record('湯を 沸かす。'))).toEqual(first);
    expect(seen(first, record('水を沸かす。')).sources.get('a')).toBe('水を沸かす。');
    expect(seen(first, record('')).sources.has('a')).toBe(false);
  });

  it('adds the source to a ledger that held its hash alone', () => {
    const old = acceptIds(empty, new Map([['a', { source: hashProse('湯') }]]), { today: '2025-01-01' });
    expect(old.sources.size).toBe(0);
    const now = seen(old, record('湯'));
    expect(now.sources.get('a')).toBe('湯');
    expect(now.translations).toEqual(old.translations);
  });

  it('remembers the most sentences that a segment ever had, in each language', () => {
    const ledger = seen(seen(empty, record('湯', 3, 1)), record('水', 1, 2));
    expect(ledger.sentences.get('a')).toEqual({ ja: 3, en: 2 });
  });
});

describe('acceptIds, for translations that differ on purpose', () => {
  const record = new Map([['a', { source: one }]]);
  const because = { en: 'A pun that Japanese does not have.' };
  const different = acceptIds(empty, record, { today: '2026-01-01', different: { because } });

  it('notes that they do, and why', () => {
    expect(different.translations.get('a')).toEqual({
      source: one,
      state: 'different',
      on: '2026-01-01',
      because,
    });
    const again = acceptIds(different, new Map([['a', { source: two }]]), { today: '2026-02-02' });
    expect(again.translations.get('a')).toMatchObject({ source: two, state: 'different', because });
  });

  it('notes that they do no longer', () => {
    const same = acceptIds(different, record, { today: '2026-02-02', by: 'Ada', different: false });
    expect(same.translations.get('a')).toEqual({
      source: one,
      state: 'reviewed',
      on: '2026-02-02',
      by: 'Ada',
    });
    // Of what never differed there is nothing to take back.
    const other = acceptIds(empty, record, { today: '2026-01-01', by: 'Ada' });
    expect(acceptIds(other, record, { today: '2026-02-02', different: false })).toEqual(other);
  });
});

describe('acceptIds, for matched sentences', () => {
  const seen = (alignment: string | undefined, ledger: LedgerData, day: string, by?: string) =>
    acceptIds(ledger, new Map([['a', { source: one, ...(alignment && { alignment }) }]]), { today: day, by });

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
      { today: '2026-01-01', by: 'Ada: reader' },
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
    const text = fc.string({
      unit: fc.constantFrom('茶', 'a', ' ', ':', '#', '"', "'", '-', '1', '、'),
      maxLength: 12,
    });
    const entries = fc.uniqueArray(
      fc.tuple(
        id,
        fc.record(
          {
            source: hash,
            alignment: hash,
            text: hash,
            prose: text.map((value) => value.trim()),
            sentences: fc.record({ ja: fc.nat(), en: fc.nat() }),
          },
          { requiredKeys: ['source'] },
        ),
      ),
      { selector: ([key]) => key, maxLength: 6 },
    );
    const fate = fc.record(
      {
        since: fc.constant('2025-01-01'),
        successor: fc.array(id, { minLength: 1, maxLength: 3 }),
        fate: fc.constantFrom('merged' as const, 'removed' as const),
        because: fc.constant({ en: 'Cut: too long' }),
      },
      { requiredKeys: ['since', 'successor'] },
    );
    fc.assert(
      fc.property(
        entries,
        fc.dictionary(id, fate, { maxKeys: 3 }),
        fc.option(fc.stringMatching(/^\S(.{0,20}\S)?$/u), { nil: undefined }),
        (pairs, retired, by) => {
          fc.pre(!/[\p{Cc}\p{Surrogate}]/u.test(by ?? ''));
          const before = { ...empty, ids: new Map(Object.entries(retired)) };
          const ledger = acceptIds(before, new Map(pairs), { today: '2026-01-01', by });
          const text = serialiseLedger(ledger);
          const file = new VFile({ value: text });
          expect(parseYaml(file, ledgerSchema).data).toEqual(ledger);
          expect(file.messages).toEqual([]);
          expect(
            serialiseLedger(acceptIds(before, new Map([...pairs].reverse()), { today: '2026-01-01', by })),
          ).toBe(text);
        },
      ),
    );
  }, 30_000);
});
