import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';
import { withNote } from '../with-note';

describe('footnote-repeated', () => {
  it('reports the second footnote of one label, and takes the first as the one that is meant', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': (text) =>
        `${withNote['essays/tea/en.md'](text)}\n‸[^LEAF]: Dried, mostly. <!-- #note-dried -->\n`,
      'essays/tea/ja.md': (text) =>
        `${replace('湯を沸かす。', '湯を沸かす[^干]。')(withNote['essays/tea/ja.md'](text))}\n[^干]: 多くは干したもの。 <!-- #note-dried -->\n`,
      'essays/tea/annotations.yaml': (text) =>
        `${withNote['essays/tea/annotations.yaml'](text)}  note-dried: { layer: frame }\n`,
    });
    expect(errors).toMatchObject([{ rule: 'footnote-repeated', at: marks[0] }]);
  });
});
