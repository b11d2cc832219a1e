import { describe, expect, it } from 'vitest';
import { createHeaderMatcher } from '@/lib/publish/match-headers';

const matches = (pattern: string, path: string) =>
  createHeaderMatcher([{ pattern, headers: [['X', 'y']] }])(path).has('x');

describe('createHeaderMatcher', () => {
  it.each([
    ['/*', '/', true],
    ['/*', '/ja/essay/', true],
    ['/assets/*', '/assets/a.css', true],
    ['/assets/*', '/assets', false],
    ['/assets/*', '/ja/assets/a.css', false],
    ['/a.b', '/aXb', false],
    ['/', '/ja/', false],
    ['/:locale/', '/ja/', true],
    ['/:locale/', '/ja/essay/', false],
    ['/(a)+[b]/', '/(a)+[b]/', true],
    ['https://example.org/*', '/', false],
  ])('of %s and %s says %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it('gives the headers of every rule that matches, and joins one that comes twice as hosts do', () => {
    const headersFor = createHeaderMatcher([
      {
        pattern: '/*',
        headers: [
          ['X-A', '1'],
          ['Cache-Control', 'no-cache'],
        ],
      },
      { pattern: '/b', headers: [['cache-control', 'immutable']] },
    ]);
    expect([...headersFor('/b')]).toEqual([
      ['x-a', '1'],
      ['cache-control', 'no-cache, immutable'],
    ]);
  });
});
