import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('link-address', () => {
  it.each(['javascript:alert(1)', 'JaVaScRiPt:x', 'data:text/html,x', 'vbscript:x', '&#106;avascript:x'])(
    'reports a link to %s',
    async (address) => {
      const { errors, marks } = await checkEdited({
        'essays/tea/en.md': replace('Boil water.', `Boil ‸[water](${address}).`),
      });
      expect(errors).toMatchObject([{ rule: 'link-address', at: marks[0] }]);
    },
  );

  it('reports a link by reference where it is used', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': (text) =>
        text
          .replace('Two short [', 'Two short ‸[')
          .replace('[t]: https://example.com/tea', '[t]: javascript:x'),
    });
    expect(errors).toMatchObject([{ rule: 'link-address', at: marks[0] }]);
  });

  it.each(['https://example.com', 'mailto:a@example.com', '#boil', '../tea/?view=facing'])(
    'accepts a link to %s',
    async (address) => {
      const { errors } = await checkEdited({
        'essays/tea/en.md': replace('Boil water.', `Boil [water](${address}).`),
      });
      expect(errors).toEqual([]);
    },
  );
});
