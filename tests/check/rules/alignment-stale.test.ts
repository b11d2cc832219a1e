import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { acceptSegments } from '@/lib/content/accept-segments';
import { loadLibrary } from '@/lib/content/load-library';
import { checkEdited, replace } from '../check-edited';

const matched = {
  'essays/tea/annotations.yaml': replace(
    'boil: { layer: pot.water, claims: [heat] }',
    'boil: { layer: pot.water, claims: [heat], sentences: ‸["1=1"] }',
  ),
};

async function beadsOf(root: string) {
  const { library } = await loadLibrary(root);
  const segments = library?.essays[0]?.rows.flatMap((row) => row.segments) ?? [];
  return segments.find(({ id }) => id === 'boil')?.beads;
}

describe('alignment-stale', () => {
  it('warns of a match that nobody has seen, which then is none', async () => {
    const { root, errors, warnings, marks } = await checkEdited(matched);
    expect(errors).toEqual([]);
    expect(warnings.filter(({ rule }) => rule === 'alignment-stale')).toMatchObject([{ at: marks[0] }]);
    expect(await beadsOf(root)).toBeUndefined();
  });

  it('is content when it was accepted, until either text changes', async () => {
    const { root } = await checkEdited(matched);
    const { essays, files } = await checkContent(root);
    const { refusal } = await acceptSegments(essays, files, { ids: ['boil'], today: '2026-01-02' });
    expect(refusal).toBeUndefined();
    expect(await beadsOf(root)).toEqual([{ ja: [1], en: [1] }]);
    const path = join(root, 'essays/tea/en.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('Boil water.', 'Boil no water.'));
    expect(await beadsOf(root)).toBeUndefined();
    const { files: after } = await checkContent(root);
    expect(after.flatMap(({ messages }) => messages).map(({ ruleId }) => ruleId)).toContain(
      'alignment-stale',
    );
  });
});
