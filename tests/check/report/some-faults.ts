import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkContent } from '@/lib/check/check-content';
import { type FaultRecord, gatherFaults } from '@/lib/check/report/gather-faults';
import { copyFixture } from '../check-edited';

/** The faults of the fixture after a slip of each kind: one that proposes a mend, one with a related place, one info. */
export async function someFaults(): Promise<{
  readonly root: string;
  readonly faults: readonly FaultRecord[];
  readonly sourceOf: (file: string) => string | undefined;
}> {
  const root = await copyFixture();
  const edit = async (path: string, from: string, to: string) => {
    const text = await readFile(join(root, path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    await writeFile(join(root, path), text.replace(from, to));
  };
  await edit('essays/tea/ja.md', '湯を沸かす。', '長い湯を沸かす。。');
  await edit('essays/tea/en.md', 'Pour.', 'Pour 35 cups.');
  await edit('essays/tea/essay.yaml', 'updated: 2026-01-03', 'updated: 2026-01-01');
  await edit('check.yaml', 'sentences-unmatched: off', 'sentences-unmatched: info');
  const { files } = await checkContent(root, '2026-11-24');
  const texts = new Map(files.map((file) => [file.path, file.value && String(file)]));
  return { root, faults: gatherFaults(files), sourceOf: (file) => texts.get(file) };
}
