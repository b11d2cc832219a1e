import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('image-alt', () => {
  it.each(['', ' '])('reports an image described by %j', async (alt) => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('![A bowl](images/bowl.svg)', `‸![${alt}](images/bowl.svg "A bowl")`),
    });
    expect(errors).toMatchObject([{ rule: 'image-alt', at: marks[0] }]);
  });
});
