import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('term-unknown', () => {
  it('reports a related term that is not there', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/tea.yaml': replace('related: [water]', 'related: [water, ‸watr]'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'term-unknown',
        at: marks[0],
        reason: 'Unexpected related term `watr`, expected another term of the glossary',
      },
    ]);
  });

  it('reports a term that is related to itself', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/tea.yaml': replace('related: [water]', 'related: [water, ‸tea]'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'term-unknown',
        at: marks[0],
        reason: 'Unexpected related term `tea`, expected another term of the glossary',
      },
    ]);
  });

  it('knows a term whose file has other faults only by its name', async () => {
    const { errors, warnings } = await checkEdited({
      'glossary/tea.yaml': replace('    related: [water]\n', ''),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
