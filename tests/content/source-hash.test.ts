import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/content/parse-markdown';
import { sourceHash } from '@/lib/content/source-hash';

const hash = (markdown: string) => sourceHash(parseMarkdown(markdown)?.children ?? []);

describe('sourceHash', () => {
  it('is sixteen hexadecimal digits and stays the same from version to version', () => {
    expect(hash('AIの分野では、各層の発展は…')).toMatchInlineSnapshot(`"95e7efb0fbb7fd36"`);
  });

  it.each([
    ['wrapping of Japanese', '各層の\n発展は、\n前の', '各層の発展は、前の'],
    ['wrapping of English', 'each\nlayer', 'each layer'],
    ['emphasis', 'これは**重要。**です', 'これは重要。です'],
    ['readings of ruby', '{漢字|かんじ}', '漢字'],
    ['addresses of links', '[茶](https://example.com)', '[茶](https://example.org)'],
    ['width', 'ＡＩ（１）', 'AI(1)'],
    ['ideographic space', '各層の\u3000発展', '各層の発展'],
    ['wrapping after a full-width bracket', '各層（\n発展）', '各層（発展）'],
    ['the mark of a list', '- 茶', '* 茶'],
  ])('does not change with %s', (_, a, b) => {
    expect(hash(a)).toBe(hash(b));
  });

  it.each([
    ['a word', '各層の発展', '各層の進展'],
    ['a space between words', 'on line', 'online'],
    ['what stands in which cell', '| ab | c |\n| - | - |', '| a | bc |\n| - | - |'],
    ['the alternative text of an image', '![茶](x)', '![湯](x)'],
    ['code', '`a`', '`b`'],
    ['punctuation', '茶。', '茶、'],
  ])('changes with %s', (_, a, b) => {
    expect(hash(a)).not.toBe(hash(b));
  });

  it('does not depend on where a line of Japanese is wrapped', () => {
    const kana = fc.string({
      unit: fc.constantFrom('あ', 'ア', '茶', '。', '「', 'ー', 'Ａ'),
      minLength: 2,
      maxLength: 30,
    });
    fc.assert(
      fc.property(kana, fc.nat(), (text, at) => {
        const index = 1 + (at % (text.length - 1));
        expect(hash(`${text.slice(0, index)}\n${text.slice(index)}`)).toBe(hash(text));
      }),
    );
  });
});
