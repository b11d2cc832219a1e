import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('claim-unused', () => {
  it('warns of a claim that no segment makes', async () => {
    const { warnings, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        'claims:\n  - id: patience',
        'claims:\n  - { id: ‸spare, kind: caveat, ja: 例外。, en: Not so. }\n  - id: patience',
      ),
    });
    expect(warnings.filter(({ rule }) => rule !== 'ledger-unrecorded')).toMatchObject([
      {
        rule: 'claim-unused',
        at: marks[0],
        reason: 'Unexpected claim `spare` that no segment makes, expected at least one',
      },
    ]);
  });

  it('accepts a claim that one segment makes', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace('claims: [patience, heat]', 'claims: [patience]'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
