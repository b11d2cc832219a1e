import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '@/lib/check/all-rules';
import { readingRules } from '@/lib/check/reading-rules';
import { expectExample } from './expect-example';
import { readRuleExamples } from './read-examples';

const folder = resolve(import.meta.dirname, '../../lib/check/rules');
const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));

describe('the rules', () => {
  it('are all in use, each named like its file, in the order of their names', () => {
    expect(rules.map(({ id }) => id)).toEqual(files.sort());
  });

  it('share no name with what is reported while content is read', () => {
    const ids = [...rules, ...readingRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('and what is reported while content is read say what they are for', () => {
    for (const { id, purpose } of [...rules, ...readingRules]) expect(purpose, id).toMatch(/^[A-Z].*\.$/);
  });

  it('name everything that lib/content reports', () => {
    const content = resolve(folder, '../../content');
    const reported = readdirSync(content).flatMap((name) =>
      [
        ...readFileSync(join(content, name), 'utf8').matchAll(/reportFault\(\s*[\w.()#]+,\s*'([a-z-]+)'/g),
      ].map(([, id = '']) => id),
    );
    const known = readingRules.map(({ id }) => id);
    expect(reported.length).toBeGreaterThan(20);
    expect(reported.filter((id) => !known.includes(id))).toEqual([]);
  });

  describe.each(files)('%s', (id) => {
    const examples = readRuleExamples(readFileSync(join(folder, `${id}.ts`), 'utf8'));

    it('shows what is bad, and the same mended', () => {
      expect(examples.length).toBeGreaterThan(0);
    });

    it.each(examples.map((example, index) => [index + 1, example] as const))(
      'finds what its example %i says it finds, and nothing once it is mended',
      async (_number, example) => {
        await expectExample(example, id);
      },
    );
  });
});
