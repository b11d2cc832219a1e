import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('relation-unknown', () => {
  it('reports a relation to a claim that is not there', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace('claim: patience }', 'claim: ‸patienc }'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'relation-unknown',
        at: marks[0],
        reason: 'Unexpected relation to `patienc`, expected another claim of this essay',
      },
    ]);
  });

  it('reports a relation of a claim to itself', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace('claim: patience }', 'claim: ‸heat }'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'relation-unknown',
        at: marks[0],
        reason: 'Unexpected relation to `heat`, expected another claim of this essay',
      },
    ]);
  });

  it('accepts relations in a circle', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        '    en: Waiting makes the taste.\n',
        '    en: Waiting makes the taste.\n    relations: [{ kind: qualifies, claim: heat }]\n',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
