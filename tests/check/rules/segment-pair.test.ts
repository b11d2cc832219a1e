import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('segment-pair', () => {
  it('reports a segment that the translation lacks, where the source has it', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ja.md': replace('3. 待つ。\n<!-- #wait -->', '3. 待つ。\n<!-- #wait ‸#rest -->'),
      'essays/tea/annotations.yaml': replace('  wait:', '  rest: { layer: pot }\n  wait:'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'segment-pair',
        at: marks[0],
        reason: 'Unexpected segment `rest` in one language, expected it in essays/tea/en.md too',
      },
    ]);
  });

  it('reports a segment that the source lacks, where the translation has it', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('4. Pour.', '4. Sip. <!-- ‸#sip -->\n5. Pour.'),
      'essays/tea/annotations.yaml': replace('  wait:', '  sip: { layer: pot }\n  wait:'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'segment-pair',
        at: marks[0],
        reason: 'Unexpected segment `sip` in one language, expected it in essays/tea/ja.md too',
      },
    ]);
  });

  it('lets a translation merge segments', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/en.md': (text) =>
        replace(
          '<!-- #leaves -->',
          '<!-- #boil #leaves -->',
        )(replace('1. Boil water. <!-- #boil -->\n2. Add leaves.', '1. Boil water and add leaves.')(text))
          .replace('3. Wait.', '2. Wait.')
          .replace('4. Pour.', '3. Pour.'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
