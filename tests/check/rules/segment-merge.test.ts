import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('segment-merge', () => {
  it('reports a merge across a segment', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': (text) =>
        replace(
          '3. Wait.\n<!-- #wait -->\n',
          '',
        )(replace('1. Boil water. <!-- #boil -->', '1. Boil water. <!-- ‸#boil #wait -->')(text)),
    });
    expect(errors).toMatchObject([
      {
        rule: 'segment-merge',
        at: marks[0],
        reason:
          'Unexpected merge of `boil` and `wait`, expected segments that follow each other in essays/tea/ja.md',
      },
    ]);
  });

  it('lets the source merge too', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/ja.md': replace(
        '3. 待つ。\n<!-- #wait -->\n4. 注ぐ。 <!-- #pour -->',
        '3. 待って注ぐ。 <!-- #wait #pour -->',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
