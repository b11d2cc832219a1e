import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('image-missing', () => {
  it('reports an image that is not there, and says what may have been meant', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('![A bowl](images/bowl.svg)', '[‸![A bowl](images/bowel.svg)](#boil)'),
      'essays/tea/ja.md': replace('![茶碗](images/bowl.svg)', '‸![茶碗](images/Bowl.svg)'),
    });
    expect(errors.map(({ rule, at }) => `${rule} ${at}`).sort()).toEqual(
      marks.map((mark) => `image-missing ${mark}`).sort(),
    );
    for (const { note } of errors) expect(note).toContain('Did you mean `bowl.svg`?');
  });

  it('leaves an image whose file has faults to that file', async () => {
    const { errors, marks } = await checkEdited({
      'essays/tea/images/bowl.svg': replace('<path', '‸<script/><path'),
    });
    expect(errors).toMatchObject([{ rule: 'svg-hazard', at: marks[0] }]);
  });
});
