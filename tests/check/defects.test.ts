import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectExample } from './expect-example';
import { readExamples } from './read-examples';

const folder = resolve(import.meta.dirname, '../fixtures/defects');

describe('what authors do wrong', () => {
  const files = readdirSync(folder);

  it('is known in sixty ways and more', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
  });

  it.each(files)('%s is reported where it stands, and its mend works', async (file) => {
    const [example, ...more] = readExamples(readFileSync(join(folder, file), 'utf8'));
    if (!example || more.length > 0) throw new Error(`${file} should hold one example`);
    await expectExample(example);
  });
});
