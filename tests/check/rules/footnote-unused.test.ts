import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';
import { withNote } from '../with-note';

describe('footnote-unused', () => {
  it('reports a footnote that its language does not refer to', async () => {
    const { errors, marks } = await checkEdited({
      ...withNote,
      'essays/tea/en.md': (text) =>
        replace('[^leaf]: ', '‸[^leaf]: ')(withNote['essays/tea/en.md'](text).replace('**[^leaf]', '**')),
    });
    expect(errors).toMatchObject([{ rule: 'footnote-unused', at: marks[0] }]);
  });

  it('accepts one that only another footnote refers to, and one that is referred to twice', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ja.md': (text) =>
        `${replace('湯を沸かす。', '湯を沸かす[^葉]。')(withNote['essays/tea/ja.md'](text))}\n[^二]: 二つ目。 <!-- #note-two -->\n`.replace(
          'チャノキのもの。',
          'チャノキのもの[^二]。',
        ),
      'essays/tea/en.md': (text) =>
        `${withNote['essays/tea/en.md'](text)}\n[^two]: The second. <!-- #note-two -->\n`.replace(
          'sinensis.',
          'sinensis.[^two]',
        ),
      'essays/tea/annotations.yaml': (text) =>
        `${withNote['essays/tea/annotations.yaml'](text)}  note-two: { layer: frame }\n`,
    });
    expect(errors).toEqual([]);
  });
});
