import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { checkEdited, copyFixture, replace } from '../check-edited';

describe('image-unused', () => {
  it('warns of an image that neither text shows', async () => {
    const root = await copyFixture();
    const images = join(root, 'essays/tea/images');
    await cp(join(images, 'bowl.svg'), join(images, 'whisk.ja.svg'));
    await writeFile(join(images, '.hidden'), '');
    const { files } = await checkContent(root);
    const found = files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => [path, ruleId]));
    expect(found).toContainEqual([join(images, 'whisk.ja.svg'), 'image-unused']);
    expect(found.filter(([, rule]) => rule === 'image-unused')).toHaveLength(1);
  });

  it('accepts one that a single language shows', async () => {
    const { warnings } = await checkEdited({
      'essays/tea/en.md': replace('![A bowl](images/bowl.svg)', 'A bowl'),
    });
    expect(warnings.map(({ rule }) => rule)).not.toContain('image-unused');
  });
});
