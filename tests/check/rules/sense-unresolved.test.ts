import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('sense-unresolved', () => {
  it('reports a passage that uses a term of which no sense holds for its layer', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/tea.yaml': replace('  - id: drink\n', '  - id: drink\n    layers: [frame, pot]\n'),
      'essays/tea/ja.md': replace('> 茶は養生', '‸> 茶は養生'),
    });
    expect(errors).toContainEqual(
      expect.objectContaining({
        rule: 'sense-unresolved',
        at: marks[0],
        reason: 'Unexpected term `tea` in a passage on `whisk`, expected a sense that holds there',
      }),
    );
  });

  it('is content with a sense for the very cell, for its track, or for everywhere', async () => {
    const { errors } = await checkEdited({
      'glossary/tea.yaml': replace('  - id: drink\n', '  - id: drink\n    layers: [frame, pot, whisk]\n'),
    });
    expect(errors).toEqual([]);
  });

  it('takes no code for a term', async () => {
    const found = async (ja: string, en: string) => {
      const { errors, marks } = await checkEdited({
        'glossary/tea.yaml': replace('  - id: drink\n', '  - id: drink\n    layers: [frame, pot]\n'),
        'essays/tea/ja.md': replace('> 茶は養生', `‸> ${ja}は養生`),
        'essays/tea/en.md': replace('> Tea is a remedy', `‸> ${en} is a remedy`),
      });
      return marks.filter((mark) => errors.some(({ at }) => at === mark)).length;
    };
    expect(await found('茶', 'Tea')).toBe(2);
    expect(await found('`茶`', '`Tea`')).toBe(0);
  });

  it('only warns on the frame, where any layer may be meant', async () => {
    const { errors, warnings } = await checkEdited({
      'glossary/tea.yaml': replace('  - id: drink\n', '  - id: drink\n    layers: [pot, whisk]\n'),
    });
    expect(errors).toEqual([]);
    expect(warnings).toContainEqual(
      expect.objectContaining({
        rule: 'sense-unresolved',
        reason: 'Unexpected term `tea` in a passage on `frame`, expected a sense that holds there',
      }),
    );
  });
});
