import { describe, expect, it } from 'vitest';
import { checkEdited } from '../check-edited';

const ledger = (ids: string) => ({ 'essays/tea/ledger.yaml': () => `ids:\n${ids}\n` });
const since = 'since: 2026-01-02';

describe('ledger-successor', () => {
  it('reports a successor that never was', async () => {
    const { errors, marks } = await checkEdited(ledger(`  old: { ${since}, successor: ‸biol }`));
    expect(errors).toMatchObject([
      {
        rule: 'ledger-successor',
        at: marks[0],
        reason: 'Unexpected successor `biol` of `old`, expected an id of this essay',
        note: 'Did you mean `boil`? If not, name a passage that the essay holds.',
      },
    ]);
  });

  it('reports successors that lead in a circle, and what leads into it', async () => {
    const { errors, marks } = await checkEdited(
      ledger(
        [
          `  a: { ${since}, successor: ‸b }`,
          `  b: { ${since}, successor: ‸a }`,
          `  c: { ${since}, successor: ‸a }`,
          `  d: { ${since}, successor: ‸d }`,
        ].join('\n'),
      ),
    );
    expect(errors.map(({ rule, at }) => [rule, at])).toEqual(marks.map((mark) => ['ledger-successor', mark]));
    expect(errors[0]?.reason).toContain('circle');
  });

  it('reports a retired id that is used again', async () => {
    const { errors, marks } = await checkEdited(ledger(`  boil: { ${since}, successor: ‸wait }`));
    expect(errors).toMatchObject([
      {
        rule: 'ledger-successor',
        at: marks[0],
        reason: 'Unexpected successor of `boil`, expected none: the essay still holds it',
      },
    ]);
  });

  it('reports each of several successors that never was', async () => {
    const { errors, marks } = await checkEdited(
      ledger(`  old: { ${since}, successor: [boil, ‸biol, ‸nowhere] }`),
    );
    expect(errors.map(({ rule, at }) => [rule, at])).toEqual(marks.map((mark) => ['ledger-successor', mark]));
  });

  it('reports a fate of what the essay still holds', async () => {
    const { errors, marks } = await checkEdited(ledger(`  boil: { ${since}, ‸fate: removed }`));
    expect(errors).toMatchObject([{ rule: 'ledger-successor', at: marks[0] }]);
  });

  it('accepts successors in a row', async () => {
    const { errors } = await checkEdited(
      ledger(`  a: { ${since}, successor: b }\n  b: { ${since}, successor: boil }\n  boil: { ${since} }`),
    );
    expect(errors).toEqual([]);
  });
});
