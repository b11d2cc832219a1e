import fc from 'fast-check';
import type { Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { alignText } from '@/lib/check/align-text';
import { parseMarkdown } from '@/lib/content/parse-markdown';

describe('alignText', () => {
  it.each([
    ['a*b', 'a\\*b', [0, 2, 3]],
    ['a&b', 'a&amp;b', [0, 1, 6]],
    ['a©b', 'a&copy;b', [0, 1, 7]],
    ['a\nb', 'a\n> b', [0, 1, 4]],
    ['&nbsp;', '&amp;nbsp;', [0, 5, 6, 7, 8, 9]],
  ])('finds %j in %j', (value, source, starts) => {
    expect(alignText(value, source).map(([start]) => start)).toEqual(starts);
  });

  it('finds the letters of whatever Markdown calls a text, in order', () => {
    const piece = fc.constantFrom(
      'あ',
      'b',
      ' ',
      '\n',
      '\\*',
      '&amp;',
      '&lt;',
      '&',
      '> ',
      '- ',
      '**',
      '😀',
      '&#x1F600;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const tree = parseMarkdown(source);
        if (!tree) return;
        visit(tree, 'text', ({ value, position }: Text) => {
          const written = source.slice(position?.start.offset, position?.end.offset);
          const places = alignText(value, written);
          expect(places).toHaveLength(value.length);
          for (const [index, [start, end]] of places.entries()) {
            expect(start).toBeGreaterThanOrEqual(places[index - 1]?.[0] ?? 0);
            expect(end).toBeLessThanOrEqual(written.length);
            // Letters that no sign stands for are found just where they are.
            if (/[あb]/.test(value[index] ?? '')) expect(written.slice(start, end)).toBe(value[index]);
          }
        });
      }),
    );
  });
});
