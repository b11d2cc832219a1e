import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('form-repeated', () => {
  it('reports a form of two terms, whatever its width and case', async () => {
    const { errors, marks } = await checkEdited({
      'glossary/water.yaml': replace('en: { form: water,', 'en: { form: water, recognise: [‸ＴＥＡ],'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'form-repeated',
        at: marks[0],
        reason: 'Unexpected form `ＴＥＡ` of the term `water`, expected it of one term only',
      },
    ]);
  });

  it('lets senses of one term share a form, and a term avoid what is another’s', async () => {
    const { errors, warnings } = await checkEdited({
      'glossary/water.yaml': replace('form: 水,', 'form: 湯, avoid: [{ form: 茶, why: 別の語。 }],'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
