import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { gatherFaults } from '@/lib/check/report/gather-faults';

describe('the published texts', () => {
  it('give no false alarm', async () => {
    const { files } = await checkContent('content');
    expect(gatherFaults(files).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('show a slip in any of their passages', async () => {
    const root = await mkdtemp(join(tmpdir(), 'published-'));
    onTestFinished(() => rm(root, { recursive: true, force: true }));
    await cp('content', root, { recursive: true });
    for (const slug of await readdir(join(root, 'essays'))) {
      const path = join(root, 'essays', slug, 'ja.md');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.replaceAll(/。(?= <!--)/g, '。。'));
    }
    const { files, essays } = await checkContent(root);
    const doubled = gatherFaults(files).filter(({ rule }) => rule === 'punctuation-doubled');
    expect(doubled.length).toBeGreaterThan(essays.length * 5);
  });
});
