import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('segment-order', () => {
  it('reports only what is out of order', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': (text) =>
        replace(
          '| tea |',
          '- The first cup <!-- ‸#first-cup -->\n\n| tea |',
        )(replace('- The first cup <!-- #first-cup -->\n', '')(text)),
    });
    expect(errors).toMatchObject([
      {
        rule: 'segment-order',
        at: marks[0],
        reason: 'Unexpected place of segment `first-cup`, expected it after `pour`, as in essays/tea/ja.md',
      },
    ]);
  });

  it('does not mind where lines break', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/en.md': replace('3. Wait.\n', '3.\n   Wait.\n'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
