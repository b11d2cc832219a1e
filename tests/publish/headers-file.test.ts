import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HeaderRule, readHeaders, writeHeaders } from '@/lib/publish/headers-file';

const characters = (allowed: string) => fc.constantFrom(...allowed);
const name = fc
  .string({ unit: characters("abcXYZ019-_!$%&'*+.^`|~#"), minLength: 1, maxLength: 12 })
  .filter((text) => !text.startsWith('#'));
const value = fc
  .string({ unit: characters('ab Z09:;,=()\'"/#*\t\u00e9\u00a0'), minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() === text);
const pattern = fc.string({ unit: characters('/ab*:-._~%#'), maxLength: 20 }).map((text) => `/${text}`);
const rules: fc.Arbitrary<HeaderRule[]> = fc.array(
  fc.record({ pattern, headers: fc.array(fc.tuple(name, value), { maxLength: 4 }) }),
  { maxLength: 5 },
);

describe('the headers file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(rules, (written) => {
        expect(readHeaders(writeHeaders(written))).toEqual(written);
      }),
    );
  });

  it('puts a pattern on a line and its headers below', () => {
    const text = writeHeaders([
      { pattern: '/*', headers: [['X-Content-Type-Options', 'nosniff']] },
      { pattern: '/assets/*', headers: [['Cache-Control', 'public, immutable']] },
    ]);
    expect(text).toBe(
      '/*\n  X-Content-Type-Options: nosniff\n\n/assets/*\n  Cache-Control: public, immutable\n',
    );
  });

  it('is read with comments, Windows line ends and lines that say nothing', () => {
    const text =
      '# ours\r\nX-Lost: 1\r\n/a\r\n\t#X-Two: 2\r\nX-A:1\r\nnonsense\r\nhttps://example.org/b\r\n  X-B : 2\r\n';
    expect(readHeaders(text)).toEqual([
      { pattern: '/a', headers: [['X-A', '1']] },
      { pattern: 'https://example.org/b', headers: [['X-B', '2']] },
    ]);
  });

  it.each<HeaderRule>([
    { pattern: 'a', headers: [] },
    { pattern: '/a b', headers: [] },
    { pattern: '/a\n/b', headers: [] },
    { pattern: '/', headers: [['X A', 'b']] },
    { pattern: '/', headers: [['#X', 'b']] },
    { pattern: '/', headers: [['X', 'b\n/evil']] },
    { pattern: '/', headers: [['X', '']] },
    { pattern: '/', headers: [['X', ' b']] },
    { pattern: '/', headers: [['X', '対訳']] },
  ])('refuses to write what it could not read: %j', (rule) => {
    expect(() => writeHeaders([rule])).toThrow(RangeError);
  });
});
