import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checkEdited } from '../check-edited';

describe('essay-empty', () => {
  it.each(['', ' \n\n', '[t]: https://example.com\n'])('reports prose without a block: %j', async (text) => {
    const { errors } = await checkEdited({ 'essays/tea/en.md': () => text });
    expect(errors.filter(({ rule }) => rule === 'essay-empty')).toMatchObject([
      { at: 'essays/tea/en.md:1:1', reason: 'Unexpected empty prose, expected at least one block' },
    ]);
  });

  it('accepts prose that says what is missing', async () => {
    const text = (await readFile('tests/fixtures/content/essays/tea/en.md', 'utf8')).replace(/\n+$/, '');
    const ids = [...text.matchAll(/#([a-z][a-z-]*)(?= (?:#|-->))/g)].map(
      ([, id]) => `<!-- missing #${id} -->`,
    );
    const { errors } = await checkEdited({ 'essays/tea/en.md': () => ids.join('\n\n') });
    expect(errors).toEqual([]);
  });
});
