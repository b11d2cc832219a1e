import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('ledger-unrecorded', () => {
  it('warns once where there is no ledger yet', async () => {
    const { warnings } = await checkEdited({ 'essays/tea/ja.md': replace('注ぐ', '注げ') });
    expect(warnings).toMatchObject([{ rule: 'ledger-unrecorded', at: 'essays/tea/ledger.yaml:1:1' }]);
    expect(warnings[0]?.note).toContain('npm run check -- --accept-all --essay tea');
  });

  it('warns of each id that the ledger lacks', async () => {
    const ids =
      'title subtitle opening ways leaves wait pour first-cup second-cup quote table recipe bowl turn story short';
    const { errors, warnings, marks } = await checkEdited({
      'essays/tea/ja.md': (text) => text.replace('#boil', '‸#boil').replace('#also-short', '‸#also-short'),
      'essays/tea/ledger.yaml': () =>
        `ids:\n${ids
          .split(' ')
          .map((id) => `  ${id}: { since: 2026-01-02 }\n`)
          .join('')}`,
    });
    expect(errors).toEqual([]);
    expect(warnings).toMatchObject([
      {
        rule: 'ledger-unrecorded',
        at: marks[0],
        reason: 'Unexpected id `boil` that is not in the ledger, expected it recorded',
        note: 'When the text is ready: npm run check -- --accept boil --essay tea, or --accept-all',
      },
      { rule: 'ledger-unrecorded', at: marks[1] },
    ]);
  });
});
