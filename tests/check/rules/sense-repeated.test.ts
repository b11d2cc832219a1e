import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('sense-repeated', () => {
  it('reports the second sense of an id', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/water.yaml': replace('  - id: any', '  - id: ‸hot'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'sense-repeated',
        at: marks[0],
        reason: 'Unexpected second sense `hot`, expected each id once',
      },
    ]);
  });

  it('accepts one id in two terms', async () => {
    const { errors, warnings } = await checkEdited({
      'glossary/water.yaml': replace('- id: any', '- id: drink'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
