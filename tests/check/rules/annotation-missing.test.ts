import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('annotation-missing', () => {
  it('reports a segment without annotation in the prose', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace('  boil: { layer: pot.water, claims: [heat] }\n', ''),
      'essays/tea/ja.md': replace('<!-- #boil -->', '<!-- ‸#boil -->'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'annotation-missing',
        at: marks[0],
        reason: 'Unexpected segment `boil` without annotation, expected it in essays/tea/annotations.yaml',
      },
    ]);
  });

  it('accepts annotations in another order', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': (text) =>
        replace(
          '  turn: { layer',
          '  boil: { layer: pot.water, claims: [heat] }\n  turn: { layer',
        )(replace('  boil: { layer: pot.water, claims: [heat] }\n', '')(text)),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
