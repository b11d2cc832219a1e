import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { acceptIds, emptyLedger } from '@/lib/content/ledger';
import { parseProse } from '@/lib/content/parse-prose';
import { readTranslations } from '@/lib/content/read-translations';
import type { LedgerData } from '@/lib/content/schemas';
import { hashProse } from '@/lib/content/source-hash';

const prose = (text: string) => {
  const parsed = parseProse(new VFile({ value: `${text} <!-- #a -->` }));
  if (!parsed) throw new Error('It can be read');
  return parsed;
};
const read = (ledger: LedgerData, ja: string, en = 'Boil water.') =>
  readTranslations(ledger, { ja: prose(ja), en: prose(en) }, 'ja').get('a');
const record = (text: string) =>
  new Map([['a', { source: hashProse(text), prose: text, text: hashProse('Boil water.') }]]);
const reviewed = acceptIds(emptyLedger, record('湯を沸かす。'), { today: '2026-01-02', by: 'Ada' });

describe('readTranslations', () => {
  it('says who has reviewed a translation and when, while its source is the same', () => {
    expect(read(reviewed, '{湯|ゆ}を**沸かす**。', 'Boil *water.*')).toEqual({
      state: 'current',
      review: 'reviewed',
      on: '2026-01-02',
      by: 'Ada',
    });
  });

  it('says that nobody has reviewed a translation that was edited since', () => {
    expect(read(reviewed, '湯を沸かす。', 'Boil the water.')).toEqual({
      state: 'current',
      review: 'machine-unreviewed',
      on: '2026-01-02',
    });
    // A ledger that does not know the translation takes it for the one that was reviewed.
    const old = { ...reviewed, texts: new Map<string, string>() };
    expect(read(old, '湯を沸かす。', 'Boil the water.')?.review).toBe('reviewed');
  });

  it('says that the source is newer, and what became of it', () => {
    expect(read(reviewed, '水を沸かす。')).toMatchObject({
      state: 'source-newer',
      review: 'reviewed',
      changes: [
        { kind: 'removed', text: '湯' },
        { kind: 'added', text: '水' },
        { kind: 'same', text: 'を沸かす。' },
      ],
    });
  });

  it('does not say what changed where the ledger does not know, or holds other words than it should', () => {
    for (const kept of [[], [['a', '茶を飲む。']]] as const) {
      const translation = read({ ...reviewed, sources: new Map(kept) }, '水を沸かす。');
      expect(translation?.state).toBe('source-newer');
      expect(translation?.changes).toBeUndefined();
    }
  });

  it('says nothing of what was never recorded', () => {
    expect(read(emptyLedger, '湯')).toBeUndefined();
  });
});
