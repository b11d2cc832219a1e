import { expect } from 'vitest';
import { checkExample } from './check-example';
import type { Example } from './read-examples';

/**
 * Expects of an example that the check says exactly what it should of the bad content, at the marks; that it has nothing
 * to say of the mended content; and that what it proposes in place of what is bad is a mend.
 */
export async function expectExample(example: Example, ownRule?: string): Promise<void> {
  const { bad, said, places, good, accepted } = example;
  const expected = said.map(({ rule = ownRule, reason }) => ({ rule: rule ?? '', reason }));
  const rules = expected.map(({ rule }) => rule);
  expect(said.length, 'an example says what is found').toBeGreaterThan(0);
  expect(good.length, 'what is bad is mended').toBeGreaterThan(0);

  const { faults, marks, leftByProposals } = await checkExample(bad, rules);
  expect(sorted(faults.map(({ rule, reason }) => ({ rule, reason })))).toEqual(sorted(expected));
  // One mark does for all that is said of the same place.
  expect(unique(faults.map(({ at }) => at))).toEqual(unique([...marks, ...places]));
  for (const { note, reason } of faults) {
    expect(reason).toMatch(/^Unexpected .*, expected /s);
    expect(note, reason).not.toBe('');
  }
  expect(leftByProposals).toEqual([]);

  const mended = await checkExample(good, rules, accepted);
  expect(mended.faults).toEqual([]);
  expect(mended.marks, 'what is good needs no mark').toEqual([]);
}

function sorted<T>(values: readonly T[]): T[] {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function unique(places: readonly string[]): string[] {
  return [...new Set(places)].sort();
}
