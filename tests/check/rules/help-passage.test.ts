import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { checkEdited } from '../check-edited';

const help = (keyboard: string) => (text: string) => `${text}help:\n  keyboard: ${keyboard}\n`;

describe('help-passage', () => {
  it('reports a passage that the essay does not have', async () => {
    const { errors, marks } = await checkEdited({ 'essays/tea/essay.yaml': help('‸boyl') });
    expect(errors).toMatchObject([{ rule: 'help-passage', at: marks[0] }]);
    expect(errors[0]?.note).toContain('Did you mean `boil`?');
  });

  it('reports a second help, and accepts the first', async () => {
    const { root, errors } = await checkEdited({ 'essays/tea/essay.yaml': help('boil') });
    expect(errors).toEqual([]);
    await mkdir(join(root, 'essays/more-tea'));
    await cp(join(root, 'essays/tea'), join(root, 'essays/more-tea'), { recursive: true });
    const { files } = await checkContent(root);
    const found = files.flatMap(({ path, messages }) => messages.map(({ ruleId }) => `${path} ${ruleId}`));
    expect(found.filter((each) => each.includes('help-passage'))).toEqual([
      `${join(root, 'essays/tea/essay.yaml')} help-passage`,
    ]);
  });
});
