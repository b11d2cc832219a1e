import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('segment-repeated', () => {
  it('reports an id that comes back later, and points to its first place', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ja.md': replace(
        '短い文。 <!-- #short -->',
        '短い文。 <!-- #short -->\n\nまた。 <!-- ‸#boil -->',
      ),
    });
    expect(errors).toMatchObject([
      {
        rule: 'segment-repeated',
        at: marks[0],
        reason: 'Unexpected repeated id `boil`, expected each id once, or on blocks that follow each other',
      },
    ]);
  });

  it('lets blocks that follow each other share an id', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/en.md': replace(
        'A long story in one. <!-- #story -->',
        'A long story <!-- #story -->\n\nin two. <!-- #story -->',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
