import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { checkEdited, copyFixture } from '../check-edited';

describe('slug-repeated', () => {
  it('accepts the slugs that an essay had before', async () => {
    const { errors } = await checkEdited({
      'essays/tea/ledger.yaml': () => 'slugs:\n  tea: { on: 2026-01-02 }\n  leaves: { on: 2025-01-02 }\n',
    });
    expect(errors).toEqual([]);
  });

  it('reports a slug that another essay has or had', async () => {
    const root = await copyFixture();
    await mkdir(join(root, 'essays/copy'));
    for (const name of ['essay.yaml', 'ja.md', 'en.md', 'annotations.yaml'])
      await writeFile(join(root, 'essays/copy', name), await readFile(join(root, 'essays/tea', name)));
    const reported = async (copy: string, tea: string) => {
      await writeFile(join(root, 'essays/copy/ledger.yaml'), copy);
      await writeFile(join(root, 'essays/tea/ledger.yaml'), tea);
      const { files } = await checkContent(root);
      return files.flatMap(({ path, messages }) =>
        messages
          .filter(({ ruleId }) => ruleId === 'slug-repeated')
          .map(({ line, column, reason }) => [path.slice(root.length + 1), line, column, reason]),
      );
    };
    const slugs = (...names: string[]) =>
      `slugs:\n${names.map((name) => `  ${name}: { on: 2026-01-02 }\n`).join('')}`;
    expect(await reported(slugs('tea', 'copy'), slugs('tea'))).toEqual([
      [
        'essays/copy/ledger.yaml',
        2,
        3,
        'Unexpected slug `tea` in the ledger of `copy`, expected one that no other essay has or had',
      ],
    ]);
    expect(await reported(slugs('old', 'copy'), slugs('old', 'tea'))).toHaveLength(1);
    expect(await reported(slugs('old', 'copy'), slugs('older', 'tea'))).toEqual([]);
  });
});
