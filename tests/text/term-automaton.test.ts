import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTermAutomaton } from '@/lib/text/term-automaton';

function occurrences(patterns: readonly string[], text: string): [number, number][] {
  const found: [number, number][] = [];
  createTermAutomaton(patterns).search(text, (pattern, end) => found.push([pattern, end]));
  return found;
}

function occurrencesSlowly(patterns: readonly string[], text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let end = 1; end <= text.length; end++) {
    const ending = patterns
      .map((pattern, index) => ({ pattern, index }))
      .filter(
        ({ pattern, index }) =>
          pattern && patterns.indexOf(pattern) === index && text.slice(0, end).endsWith(pattern),
      )
      .sort((a, b) => b.pattern.length - a.pattern.length);
    for (const { index } of ending) found.push([index, end]);
  }
  return found;
}

describe('createTermAutomaton', () => {
  it('reports overlapping occurrences, at one end the longest first', () => {
    expect(occurrences(['he', 'she', 'his', 'hers'], 'ushers')).toEqual([
      [1, 4],
      [0, 4],
      [3, 6],
    ]);
  });

  it('holds no pattern for special', () => {
    const patterns = ['__proto__', 'constructor', '', '.*', '[a-z]+', '𠮷', '\0', '\uFFFF', 'toString'];
    const text = 'x__proto__ constructor .* [a-z]+ 𠮷野家 \0 \uFFFF toString';
    expect(occurrences(patterns, text).map(([pattern]) => pattern)).toEqual([0, 1, 3, 4, 5, 6, 7, 8]);
  });

  it('finds nothing without patterns, or without text', () => {
    expect(occurrences([], 'text')).toEqual([]);
    expect(occurrences([''], 'text')).toEqual([]);
    expect(occurrences(['a'], '')).toEqual([]);
  });

  it('finds what a search for each pattern by itself finds', () => {
    const unit = fc.constantFrom('a', 'b', 'ア', '\uD842', '\uDFB7');
    const pattern = fc.string({ unit, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 12 }),
        fc.string({ unit, maxLength: 60 }),
        (patterns, text) => {
          expect(occurrences(patterns, text)).toEqual(occurrencesSlowly(patterns, text));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
