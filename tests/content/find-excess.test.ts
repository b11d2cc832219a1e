import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findExcess } from '@/lib/content/find-excess';
import { parseMarkdown } from '@/lib/content/parse-markdown';

const many = 10_000;

/** Texts that the parser alone would not come back from in any time that anyone waits. */
const absurd: Record<string, [text: string, reason: RegExp, at: number]> = {
  'a paragraph of 10 MB': [
    `a\n\n${'The pot is on. '.repeat(700_000)}`,
    /text of 10,500,003 characters/,
    5_000_000,
  ],
  'a paragraph of 1 MB': [`a\n\n${'The pot is on. '.repeat(70_000)}`, /block of 1,050,000 characters/, 3],
  'a paragraph of 100,000 lines': ['a\n\n'.concat('b\n'.repeat(100_000)), /block of 10,001 marks/, 3],
  'a paragraph of 20,000 lines': ['a\n\n'.concat('b\n'.repeat(20_000)), /block of 10,001 marks/, 3],
  'emphasis in emphasis': [`${'**a '.repeat(many)}${'b** '.repeat(many)}`, /depth/, 42_001],
  'deletions in deletions': [`${'~~a '.repeat(many)}${'b~~ '.repeat(many)}`, /depth/, 42_001],
  'images in images': [`${'![a'.repeat(many)}${'](b)'.repeat(many)}`, /depth/, 32_000],
  'quotations in quotations': [`a\n\n${'> '.repeat(many)}`, /depth/, 3],
  'lists in lists on one line': [`a\n\n${'- '.repeat(many)}`, /depth/, 3],
  'lists in lists on lines of their own': [
    Array.from({ length: many }, (_, level) => `${' '.repeat(2 * Math.min(level, 200))}- a`).join('\n'),
    /depth/,
    10_300,
  ],
  'lists in quotations in lists': [`a\n\n${'- > 1. '.repeat(many)}`, /depth/, 3],
  declarations: [`a ${'<!A '.repeat(many)}`, /block of [\d,]+ marks/, 0],
  'signs without a meaning': ['*a_ '.repeat(many), /marks/, 0],
  'many blocks, each almost too much': [
    `${`${'*a '.repeat(400)}${'a* '.repeat(400)}`.trim()}\n\n`.repeat(400),
    /marks/,
    612_255,
  ],
};

describe('findExcess', () => {
  it.each(Object.entries(absurd))('finds %s before the parser does', (_, [text, reason, at]) => {
    const excess = findExcess(text);
    expect(excess?.reason).toMatch(reason);
    expect(excess?.at).toBe(at);
    expect(excess?.note).not.toBe('');
    expect(parseMarkdown(text)).toBeUndefined();
  });

  it('looks at a text of 5 MB in no time', () => {
    expect(findExcess('A pot *of* [tea](b). <!-- #a -->\n\n'.repeat(140_000))).toBeUndefined();
  }, 10_000);

  it.each([
    [
      'a book of 10,000 passages',
      '## 章 <!-- #a -->\n\n'.concat('お茶は**葉**を湯に浸す。'.repeat(10)).concat('\n\n').repeat(10_000),
    ],
    ['a list of 20,000 items without a blank line', '- a [link](b) and *more* <!-- #a -->\n'.repeat(20_000)],
    ['items in items, many of them', '- a\n  - b\n    1. c\n'.repeat(10_000)],
    ['a table of 1,000 rows', `| a | b |\n| - | - |\n${'| *1 | [b](c) |\n'.repeat(1000)}`],
    ['asterisks that mark notes', `${'a *1 '.repeat(300)}`],
    ['code with much indentation', `\`\`\`\n${`${' '.repeat(300)}- a\n`.repeat(100)}\`\`\``],
    ['escaped signs', '\\*\\[\\_'.repeat(12_000)],
  ])('lets %s be', (_, text) => {
    expect(findExcess(text)).toBeUndefined();
  });

  it('lets every text of this project be', () => {
    const essays = join(import.meta.dirname, '../../content/essays');
    for (const slug of readdirSync(essays)) {
      for (const name of ['ja.md', 'en.md'])
        expect(findExcess(readFileSync(join(essays, slug, name), 'utf8'))).toBeUndefined();
    }
  });
});
