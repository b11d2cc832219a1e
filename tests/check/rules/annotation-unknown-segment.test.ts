import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('annotation-unknown-segment', () => {
  it('reports an annotation without segment', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace('  boil:', '  ‸biol: { layer: pot }\n  boil:'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'annotation-unknown-segment',
        at: marks[0],
        reason: 'Unexpected annotation of `biol`, expected an id that the prose holds',
      },
    ]);
  });

  it('accepts the annotation of a segment that one language merges', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace('  short: { layer: frame }', '  short: { layer: pot }'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });

  it('says nothing while a block has no id yet, which may be the one that is missed', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ja.md': replace(' <!-- #boil -->', ''),
      'essays/tea/en.md': replace(' <!-- #boil -->', ''),
    });
    expect(errors.map(({ rule }) => rule)).toEqual(['segment-without-id', 'segment-without-id']);
  });
});
