import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';
import { withNote } from '../with-note';

describe('footnote-undefined', () => {
  it('reports a reference that nothing defines where it stands, and says what may have been meant', async () => {
    const { errors, marks } = await checkEdited({
      ...withNote,
      'essays/tea/en.md': (text) =>
        withNote['essays/tea/en.md'](text)
          .replace('tea.**[^leaf]', 'tea.**[^leaf] and‸[^leav]')
          .replace('Boil water.', 'Boil *water‸[^九]*.'),
    });
    expect(errors).toMatchObject([
      { rule: 'footnote-undefined', at: marks[0] },
      { rule: 'footnote-undefined', at: marks[1] },
    ]);
    expect(errors[0]?.note).toContain('Did you mean `leaf`?');
    expect(errors[1]?.note).toContain('`[^九]: … <!-- #note-1 -->`');
  });

  it.each(['\\[^leav]', '`[^leav]`', '[^ leav]', '[^]'])('accepts %s, which is text', async (written) => {
    const { errors } = await checkEdited({
      'essays/tea/en.md': replace('Boil water.', `Boil ${written} water.`),
    });
    expect(errors).toEqual([]);
  });

  it('accepts a reference that is defined, under another label in each language', async () => {
    expect((await checkEdited(withNote)).errors).toEqual([]);
  });
});
