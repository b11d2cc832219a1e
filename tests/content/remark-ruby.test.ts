import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/content/parse-markdown';

/** What the Markdown holds in the order of the text: ruby as [base, reading], text and code as they are. */
function contents(markdown: string): unknown[] {
  const found: unknown[] = [];
  visit(parseMarkdown(markdown) as Nodes, (node) => {
    if (node.type === 'ruby') found.push([node.base, node.reading]);
    else if ('value' in node) found.push(node.value);
    else if (node.type === 'image') found.push(node.alt);
  });
  return found;
}

describe('remarkRuby', () => {
  it.each([
    ['{漢字|かんじ}', [['漢字', 'かんじ']]],
    ['この{漢字|かんじ}は{難|むずか}しい', ['この', ['漢字', 'かんじ'], 'は', ['難', 'むずか'], 'しい']],
    ['{New York|ニューヨーク}', [['New York', 'ニューヨーク']]],
    ['**{漢字|かんじ}**です', [['漢字', 'かんじ'], 'です']],
    ['[{漢字|かんじ}](x)', [['漢字', 'かんじ']]],
    ['# {漢字|かんじ}', [['漢字', 'かんじ']]],
    ['| {漢字\\|かんじ} | b |\n| - | - |\n| {字\\|じ} | d |', [['漢字', 'かんじ'], 'b', ['字', 'じ'], 'd']],
    ['{a\\}b|c\\|d}', [['a}b', 'c|d']]],
    ['{ 漢 | かん }', [['漢', 'かん']]],
  ])('reads %j', (markdown, expected) => {
    expect(contents(markdown)).toEqual(expected);
  });

  it.each([
    '{漢字}',
    '{|かんじ}',
    '{漢字|}',
    '{ | }',
    '{漢|かん|字}',
    '{漢字|かんじ',
    '漢字|かんじ}',
    '{漢字\n|かんじ}',
    '{漢字|かん\nじ}',
  ])('leaves %j as it is', (markdown) => {
    expect(contents(markdown)).toEqual([markdown]);
  });

  it.each([
    ['\\{漢字|かんじ}', ['{漢字|かんじ}']],
    ['`{漢字|かんじ}`', ['{漢字|かんじ}']],
    ['```\n{漢字|かんじ}\n```', ['{漢字|かんじ}']],
    ['    {漢字|かんじ}', ['{漢字|かんじ}']],
    ['{a <!-- #x -->|b}', ['{a ', '<!-- #x -->', '|b}']],
    ['{a|`b}`', ['{a|', 'b}']],
    ['{a {漢|かん}', ['{a ', ['漢', 'かん']]],
    ['![{漢|かん}字](x)', ['漢字']],
  ])('is not misled by %j', (markdown, expected) => {
    expect(contents(markdown)).toEqual(expected);
  });

  it('knows where it stands', () => {
    const tree = parseMarkdown('a {漢|かん}');
    visit(tree as Nodes, 'ruby', ({ position }) => {
      expect(position).toMatchObject({ start: { column: 3 }, end: { column: 9 } });
    });
    expect.assertions(1);
  });
});
