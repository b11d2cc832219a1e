import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

const match = (sentences: string) => ({
  'essays/tea/annotations.yaml': replace(
    'boil: { layer: pot.water, claims: [heat] }',
    `boil: { layer: pot.water, claims: [heat], sentences: ‸[${sentences}] }`,
  ),
});

describe('alignment-shape', () => {
  it('finds sentences that the texts do not have, and says how many they have', async () => {
    const { errors, marks } = await checkEdited(match('"1=1", "2="'));
    expect(errors).toMatchObject([
      {
        rule: 'alignment-shape',
        at: marks[0],
        reason:
          'Unexpected match of the sentences of `boil`, expected 1 alone in Japanese, each once and in order',
      },
    ]);
  });

  it('finds sentences left out, named twice or crossed', async () => {
    for (const wrong of ['"1="', '"1=1", "=1"', '"=1"']) {
      const { errors } = await checkEdited(match(wrong));
      expect(
        errors.map(({ rule }) => rule),
        wrong,
      ).toEqual(['alignment-shape']);
    }
  });

  it('does not mind sentences that one of the texts leaves out, and refuses what is no match at all', async () => {
    expect((await checkEdited(match('"1=", "=1"'))).errors).toEqual([]);
    for (const wrong of ['"="', '"1-1"', '"0=1"', '""']) {
      expect(
        (await checkEdited(match(wrong))).errors.map(({ rule }) => rule),
        wrong,
      ).toEqual(['yaml-schema']);
    }
  });
});
