import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('claim-repeated', () => {
  it('reports the second claim of an id', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': (text) =>
        replace(
          '  - id: heat',
          '  - id: ‸heat',
        )(
          replace(
            'claims:\n  - id: patience',
            'claims:\n  - { id: heat, kind: caveat, ja: 例外, en: Not so. }\n  - id: patience',
          )(text),
        ),
    });
    expect(errors).toMatchObject([
      {
        rule: 'claim-repeated',
        at: marks[0],
        reason: 'Unexpected second claim `heat`, expected each id once',
      },
    ]);
  });

  it('accepts claims with sentences alike', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace('湯の温度が渋みを決める。', '待つことが味を決める。'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
