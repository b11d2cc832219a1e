import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('axis-repeated', () => {
  it('reports the second track and the second level of an id', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': (text) =>
        replace('    - id: water', '    - id: ‸leaf')(replace('    - id: whisk', '    - id: ‸pot')(text)),
    });
    expect(errors.filter(({ rule }) => rule === 'axis-repeated')).toMatchObject([
      {
        rule: 'axis-repeated',
        at: marks[0],
        reason: 'Unexpected second `pot` below `tracks:`, expected each id once',
      },
      {
        rule: 'axis-repeated',
        at: marks[1],
        reason: 'Unexpected second `leaf` below `levels:`, expected each id once',
      },
    ]);
  });

  it('reports a track that is called like the frame', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        '  levels:',
        '    - id: ‸frame\n      label: { ja: 枠, en: Frame }\n  levels:',
      ),
    });
    expect(errors).toMatchObject([
      { rule: 'axis-repeated', at: marks[0], reason: 'Unexpected track `frame`, expected another name' },
    ]);
  });

  it('accepts a level that is called like a track', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/annotations.yaml': replace(
        '    - id: water',
        '    - id: whisk\n      label: { ja: 筅, en: Whisk }\n    - id: water',
      ),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
