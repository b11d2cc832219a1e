import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('ledger-dropped-id', () => {
  it('reports an id that was published and is gone', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ledger.yaml': () =>
        'ids:\n  ‸steep: { since: 2026-01-02 }\n  boil: { since: 2026-01-02 }\n',
    });
    expect(errors).toMatchObject([
      {
        rule: 'ledger-dropped-id',
        at: marks[0],
        reason: 'Unexpected loss of the published id `steep`, expected it in the prose or with a successor',
      },
    ]);
    expect(errors[0]?.note).toContain('successor: <id>');
  });

  it('proposes the id that it became by a slip', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ledger.yaml': () => 'ids:\n  boill: { since: 2026-01-02 }\n',
    });
    expect(errors[0]?.note).toContain('Did you mean `boil`?');
  });

  it('proposes the passage whose text is most like what the lost one was', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ledger.yaml': () =>
        'ids:\n  heat: { since: 2026-01-02 }\n  chill: { since: 2026-01-02 }\nsources:\n  heat: 熱い湯を沸かす。\n  chill: まったく別の話。\n',
    });
    expect(errors.map(({ note }) => note)).toEqual([
      expect.stringContaining('npm run check -- --retire heat --into boil --essay tea'),
      expect.stringContaining('npm run check -- --retire chill --into <id> --essay tea'),
    ]);
  });

  it('accepts an id with a successor', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ledger.yaml': () => 'ids:\n  steep: { since: 2026-01-02, successor: wait }\n',
    });
    expect(errors).toEqual([]);
  });

  it('says nothing while a block has no id yet, which may be the one that is missed', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ledger.yaml': () => 'ids:\n  boil: { since: 2026-01-02 }\n',
      'essays/tea/ja.md': replace(' <!-- #boil -->', ''),
      'essays/tea/en.md': replace(' <!-- #boil -->', ''),
    });
    expect(errors.map(({ rule }) => rule)).toEqual(['segment-without-id', 'segment-without-id']);
  });
});
