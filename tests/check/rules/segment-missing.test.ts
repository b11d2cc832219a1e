import { describe, expect, it } from 'vitest';
import { loadLibrary } from '@/lib/content/load-library';
import { checkEdited, replace } from '../check-edited';

describe('segment-missing', () => {
  it('warns of a passage that is not translated, and lets it be read', async () => {
    const { root, errors, warnings, marks } = await checkEdited({
      'essays/tea/en.md': replace('3. Wait.\n<!-- #wait -->', '\n<!-- missing ‸#wait -->'),
    });
    expect(errors).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === 'segment-missing')).toMatchObject([
      {
        at: marks[0],
        reason: 'Unexpected absence of a translation of `wait`, expected one',
      },
    ]);
    const { library } = await loadLibrary(root);
    const row = library?.essays[0]?.rows.find(({ segments }) => segments[0].id === 'wait');
    expect(row?.kind).toBe('ordered-item');
    expect(row?.text.ja).toHaveLength(1);
    expect(row?.text.en).toEqual([]);
  });

  it('says nothing of a passage that the translation added', async () => {
    const { root, errors, warnings } = await checkEdited({
      'essays/tea/ja.md': (text) =>
        replace(
          '4. 注ぐ。',
          '3. 注ぐ。',
        )(replace('3. 待つ。\n<!-- #wait -->', '\n<!-- missing #wait -->')(text)),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
    const { library } = await loadLibrary(root);
    const ids = library?.essays[0]?.rows.map(({ segments }) => segments[0].id) ?? [];
    expect(ids[ids.indexOf('wait') - 1]).toBe('leaves');
  });

  it('reports what is missing in both languages, and what is there all the same', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ja.md': replace('4. 注ぐ。 <!-- #pour -->', '\n<!-- missing ‸#pour -->'),
      'essays/tea/en.md': replace('4. Pour. <!-- #pour -->', '\n<!-- missing ‸#pour ‸#boil -->'),
    });
    expect(errors.filter(({ rule }) => rule === 'segment-missing')).toMatchObject([
      {
        at: marks[0],
        reason: 'Unexpected absence of `pour` in both languages, expected text in one of them',
      },
      {
        at: marks[1],
        reason: 'Unexpected absence of `pour` in both languages, expected text in one of them',
      },
      {
        at: marks[2],
        reason: 'Unexpected `boil` that is said to be missing, expected it: a block here has it',
      },
    ]);
  });

  it('wants the comment on a line of its own', async () => {
    const { errors } = await checkEdited({
      'essays/tea/en.md': replace('Add leaves.', 'Add leaves. <!-- missing #wait -->'),
    });
    expect(errors).toContainEqual(
      expect.objectContaining({
        rule: 'segment-id',
        reason: 'Unexpected `<!-- missing #wait -->` inside a block, expected it on a line of its own',
      }),
    );
  });
});
