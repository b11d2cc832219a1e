import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('title-agrees', () => {
  it('reports a title that essay.yaml has otherwise', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('# Two Ways', '‸# 2 Ways'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'title-agrees',
        at: marks[0],
        reason: 'Unexpected title `2 Ways of Tea`, expected `Two Ways of Tea` as in essays/tea/essay.yaml',
      },
    ]);
  });

  it('reports a subtitle that essay.yaml has otherwise', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/ja.md': replace('急須と茶筅 <', '‸急須と茶碗 <'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'title-agrees',
        at: marks[0],
        reason: 'Unexpected subtitle `急須と茶碗`, expected `急須と茶筅` as in essays/tea/essay.yaml',
      },
    ]);
  });

  it('reports a subtitle that essay.yaml lacks', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/essay.yaml': replace('subtitle:\n  ja: 急須と茶筅\n  en: The pot and the whisk\n', ''),
      'essays/tea/ja.md': replace('急須と茶筅 <', '‸急須と茶筅 <'),
      'essays/tea/en.md': replace('The pot and the whisk <', '‸The pot and the whisk <'),
    });
    expect(errors).toMatchObject([
      {
        rule: 'title-agrees',
        at: marks[0],
        reason: 'Unexpected subtitle `急須と茶筅`, expected none in essays/tea/essay.yaml',
      },
      {
        rule: 'title-agrees',
        at: marks[1],
        reason: 'Unexpected subtitle `The pot and the whisk`, expected none in essays/tea/essay.yaml',
      },
    ]);
  });

  it('does not count markup and ruby', async () => {
    const { errors, warnings } = await checkEdited({
      'essays/tea/ja.md': replace('# 茶の二つの道', '# {茶|ちゃ}の**二つ**の道'),
    });
    expect(errors).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['ledger-unrecorded']);
  });
});
