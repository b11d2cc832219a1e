import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('layer-unknown', () => {
  it('reports a layer that a segment names in vain, and proposes the nearest', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace('boil: { layer: pot.water', 'boil: { layer: ‸pot.watr'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'layer-unknown',
        at: marks[0],
        reason: 'Unexpected layer `pot.watr`, expected one that is declared',
      },
    ]);
  });

  it('reports the name of a cell that is none', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        '    pot.leaf: {',
        '    ‸pot: { ja: 急, en: P }\n    pot.leaf: {',
      ),
    });
    expect(errors).toMatchObject([
      {
        rule: 'layer-unknown',
        at: marks[0],
        reason: 'Unexpected layer `pot`, expected one that is declared',
      },
    ]);
  });

  it('reports a layer that a sense names in vain', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/water.yaml': replace('layers: [pot.water]', 'layers: [‸cup, frame]'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'layer-unknown',
        at: marks[0],
        reason: 'Unexpected layer `cup`, expected one that is declared',
      },
    ]);
  });

  it('accepts the frame, tracks and cells, named or not', async () => {
    const { errors, warnings } = await checkEdited({
      'glossary/water.yaml': replace(
        'layers: [pot.water]',
        'layers: [frame, pot, whisk, pot.leaf, whisk.water]',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
