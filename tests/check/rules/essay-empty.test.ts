import { describe, expect, it } from 'vitest';
import { checkEdited } from '../check-edited';

describe('essay-empty', () => {
  it.each(['', ' \n\n', '[t]: https://example.com\n'])('reports prose without a block: %j', async (text) => {
    const { errors } = await checkEdited({ 'essays/tea/en.md': () => text });
    expect(errors.filter(({ rule }) => rule === 'essay-empty')).toMatchObject([
      { at: 'essays/tea/en.md:1:1', reason: 'Unexpected empty prose, expected at least one block' },
    ]);
  });
});
