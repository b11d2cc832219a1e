import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('link-passage', () => {
  it('reports a link to a passage that is not there, and says which may have been meant', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('Boil water.', 'Boil it ‸[as said](#opning).'),
    });
    expect(errors).toMatchObject([{ rule: 'link-passage', at: marks[0] }]);
    expect(errors[0]?.note).toContain('Did you mean `opening`?');
  });

  it('accepts a link to a passage, and to another place', async () => {
    const { errors } = await checkEdited({
      'essays/tea/en.md': replace('Boil water.', 'Boil [it](#opening) [so](https://example.com/#x).'),
    });
    expect(errors).toEqual([]);
  });
});
