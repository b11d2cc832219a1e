import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('date-order', () => {
  it('reports an update before the publication', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/essay.yaml': replace('updated: 2026-01-03', 'updated: ‸2026-01-01'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'date-order',
        at: marks[0],
        reason: 'Unexpected `2026-01-01`, expected no day before `published`',
      },
    ]);
  });

  it('accepts an update on the same day', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/essay.yaml': replace('updated: 2026-01-03', 'updated: 2026-01-02'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
