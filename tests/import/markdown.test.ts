import { describe, expect, it } from 'vitest';
import { readGivenText } from './read-given-text';

const blocksOf = (markdown: string, path = 'a.md') =>
  readGivenText(path, markdown).text?.blocks.map(({ kind, markdown: text }) => [kind, text]);

const rulesOf = (markdown: string) =>
  readGivenText('a.md', markdown).remarks.map(({ rule, line }) => [rule, line]);

describe('Markdown', () => {
  it.each([
    ['a setext heading', '題\n===', [['heading', '# 題']]],
    ['a closed heading', '## 題 ##', [['heading', '## 題']]],
    [
      'an indented list',
      ' - 一\n - 二\n   - 内',
      [
        ['unordered-item', '- 一'],
        ['unordered-item', '- 二\n  - 内'],
      ],
    ],
    [
      'indented code',
      '文。\n\n    a `b`\n',
      [
        ['paragraph', '文。'],
        ['code', '```\na `b`\n```'],
      ],
    ],
    ['a fence that nothing closes', '~~~js\na\n', [['code', '```js\na\n```']]],
    ['a break', 'い<br>ろ', [['paragraph', 'い\\\nろ']]],
    [
      'ruby',
      '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby>。',
      [['paragraph', '{漢|かん}{字|じ}。']],
    ],
    ['emphasis', '<b>太</b>い<em>字</em>', [['paragraph', '**太**い*字*']]],
    ['a link', '<a href="https://example.com/a">茶</a>', [['paragraph', '[茶](https://example.com/a)']]],
    ['an image', '<img src="a.png" alt="茶">', [['figure', '![茶](a.png)']]],
    ['a tag that gathers', '<div class="x">\n\n文。\n\n</div>', [['paragraph', '文。']]],
    ['what HTML alone can say', '水は H<sub>2</sub>O。', [['paragraph', '水は H\\<sub>2\\</sub>O。']]],
    [
      'a container',
      '::: tip ヒント\n文。\n:::',
      [
        ['paragraph', '**ヒント**'],
        ['paragraph', '文。'],
      ],
    ],
    ['a table', '| a |\n| - |\n| b |', [['table', '| a |\n| - |\n| b |']]],
    ['a quotation that goes on', '> 一\n二', [['quote', '> 一\n二']]],
  ])('turns %s into what the format holds', (_what, given, expected) => {
    expect(blocksOf(given)).toEqual(expected);
  });

  it('keeps the lines of the prose as they are', () => {
    expect(blocksOf('一行目\n二行目  \n三行目')).toEqual([['paragraph', '一行目\n二行目  \n三行目']]);
  });

  it('takes ids, and what is missing, from a file that was exported', () => {
    const { text } = readGivenText(
      'a.md',
      '# 題 <!-- #title -->\n\n| a |\n| - |\n<!-- #table #more -->\n\n<!-- missing #gone -->\n',
    );
    expect(text?.blocks.map(({ ids, markdown }) => [ids, markdown])).toEqual([
      [['title'], '# 題'],
      [['table', 'more'], '| a |\n| - |'],
    ]);
    expect(text?.missing).toEqual(['gone']);
  });

  it('takes the id that a heading gives itself as what to call it', () => {
    const { text } = readGivenText('a.md', '## 導入 {#install}');
    expect(text?.blocks[0]).toMatchObject({ markdown: '## 導入', anchor: 'install' });
  });

  it('takes front matter apart', () => {
    const { text, remarks } = readGivenText(
      'a.md',
      '---\ntitle: 題\nsubtitle: 副題\ndate: 2026-01-02\nlang: ja\ntags: [a]\n---\n\n文。',
    );
    expect(text?.matter).toEqual({ title: '題', subtitle: '副題', date: '2026-01-02', language: 'ja' });
    expect(remarks).toMatchObject([
      { rule: 'import-front-matter', reason: expect.stringContaining('`tags`') },
    ]);
    expect(text?.blocks).toHaveLength(1);
  });

  it.each([
    ['# 題\n\n文。<!-- 覚え書き -->', [['import-comment', 3]]],
    ['文。\n\n<script>\nx\n</script>', [['import-html', 3]]],
    ['文。\n\n<Badge text="x" />', [['import-html', 3]]],
    ['文。\n\n[^1]: 注', [['import-footnote', 3]]],
    ['文[^1]。\n\n> [^1]: 注', [['import-footnote', 3]]],
    ['![](images/a.png)', [['import-image', 1]]],
    ['[a](javascript:x)', [['import-address', 1]]],
    ['![a](https://example.com/a.png)', [['import-address', 1]]],
    ['{{< note >}}', [['import-shortcode', 1]]],
    ['#\n\n文。', [['import-empty', 1]]],
  ])('says what %j cannot keep, with its line', (given, expected) => {
    expect(rulesOf(given)).toEqual(expected);
  });

  it('takes footnotes for passages behind the text, in the order in which it refers to them', () => {
    const { text } = readGivenText(
      'a.md',
      '甲[^b]と乙[^a]。\n\n[^a]: 乙の注。\n\n[^b]: 甲の注。\n\n終わり。',
    );
    expect(text?.blocks.map(({ kind, markdown, part }) => [kind, markdown, part])).toEqual([
      ['paragraph', '甲[^b]と乙[^a]。', 0],
      ['paragraph', '終わり。', 3],
      ['footnote', '[^b]: 甲の注。', 2],
      ['footnote', '[^a]: 乙の注。', 1],
    ]);
  });

  it('leaves code alone', () => {
    const code = '```md\n::: tip\n<div>\n[^1]: x\n<!-- y -->\n```';
    expect(blocksOf(code)).toEqual([['code', code]]);
    expect(rulesOf(code)).toEqual([]);
    expect(blocksOf('`<b>` と `:::`')).toEqual([['paragraph', '`<b>` と `:::`']]);
  });
});

describe('plain text', () => {
  it.each([
    [
      '１．一つ\n２．二つ',
      [
        ['ordered-item', '1. 一つ'],
        ['ordered-item', '2. 二つ'],
      ],
    ],
    [
      '（1）一つ\n（2）二つ',
      [
        ['ordered-item', '1. 一つ'],
        ['ordered-item', '2. 二つ'],
      ],
    ],
    [
      '①一つ\n②二つ',
      [
        ['ordered-item', '1. 一つ'],
        ['ordered-item', '2. 二つ'],
      ],
    ],
    [
      '・一つ\n　つづき\n・二つ',
      [
        ['unordered-item', '- 一つ\n  つづき'],
        ['unordered-item', '- 二つ'],
      ],
    ],
    ['1.5倍になる。', [['paragraph', '1.5倍になる。']]],
    ['2026. 年の話。', [['paragraph', '2026\\. 年の話。']]],
    ['　字下げ。', [['paragraph', '字下げ。']]],
    ['a * b * c と snake_case と <b>。', [['paragraph', 'a \\* b \\* c と snake\\_case と \\<b>。']]],
    ['{漢字|かんじ}と**重要**と`code`。', [['paragraph', '{漢字|かんじ}と**重要**と`code`。']]],
    ['> 引用\n> 続き', [['quote', '> 引用\n> 続き']]],
    [
      '# 題\n本文。',
      [
        ['heading', '# 題'],
        ['paragraph', '本文。'],
      ],
    ],
  ])('reads %j', (given, expected) => {
    expect(blocksOf(given, 'a.txt')).toEqual(expected);
  });

  it('counts as a block what stands between blank lines', () => {
    const { text } = readGivenText('a.txt', '題\n\n本文。\n\n- 一\n- 二\n\nおわり。');
    expect(text?.blocks.map(({ kind, part }) => [kind, part])).toEqual([
      ['heading', 0],
      ['paragraph', 1],
      ['unordered-item', 2],
      ['unordered-item', 2],
      ['paragraph', 3],
    ]);
  });

  it('takes lines for blocks where no blank line stands', () => {
    expect(blocksOf('題名\n一つ目の段落です。\n二つ目の段落です。', 'a.txt')?.map(([kind]) => kind)).toEqual([
      'heading',
      'paragraph',
      'paragraph',
    ]);
    expect(blocksOf('A line that was\nbroken by hand at\nsome width, so there.', 'a.txt')).toHaveLength(1);
  });
});
