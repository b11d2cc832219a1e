import { describe, expect, it } from 'vitest';
import { checkEdited, replace } from '../check-edited';

describe('image-address', () => {
  it.each([
    'https://example.com/bowl.svg',
    '//example.com/bowl.svg',
    'data:image/png;base64,AA==',
    'javascript:alert(1)',
    '/images/bowl.svg',
    'bowl.svg',
    '../whisk/images/bowl.svg',
    'images/../bowl.svg',
    'images/sub/bowl.svg',
    'images/bowl.svg?raw',
  ])('reports the image %s', async (address) => {
    const { errors, marks } = await checkEdited({
      'essays/tea/en.md': replace('![A bowl](images/bowl.svg)', `‸![A bowl](${address})`),
    });
    expect(errors).toMatchObject([{ rule: 'image-address', at: marks[0] }]);
    expect(errors[0]?.note).toMatch(/content\/essays\/tea\/images\/ and write `images\/[\w.]+`/);
  });

  it('accepts one in the folder of images, however it is put', async () => {
    const { errors } = await checkEdited({
      'essays/tea/en.md': replace('![A bowl](images/bowl.svg)', '![A bowl](./images/bowl.svg)'),
    });
    expect(errors).toEqual([]);
  });
});
