import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('claim-unknown', () => {
  it('reports a claim that a segment makes in vain', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        'wait: { layer: pot.water, claims: [patience, heat]',
        'wait: { layer: pot.water, claims: [patience, ‸haet, heat]',
      ),
    });
    expect(errors).toMatchObject([
      {
        rule: 'claim-unknown',
        at: marks[0],
        reason: 'Unexpected claim `haet`, expected one of those below `claims:`',
      },
    ]);
  });

  it('accepts a claim of several segments', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        'pour: { layer: pot }',
        'pour: { layer: pot, claims: [heat, patience] }',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
