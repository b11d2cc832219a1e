import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '@/lib/content/parse-markdown';
import { parseProse } from '@/lib/content/parse-prose';
import { proseText } from '@/lib/content/prose-text';

/** Parses Markdown in which ‸ marks where faults are expected. */
function parse(marked: string) {
  const [first = '', ...rest] = marked.split('‸');
  let text = first;
  const marks = rest.map((piece) => {
    const lines = text.split('\n');
    text += piece;
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
  });
  const file = new VFile({ path: 'ja.md', value: text });
  const prose = parseProse(file);
  return {
    marks,
    blocks: (prose?.blocks ?? []).map(({ ids, kind, node }) => [
      kind,
      ids.map(({ id }) => id).join(' '),
      proseText(node),
    ]),
    prose,
    faults: file.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId}`),
    reasons: file.messages.map(({ reason }) => reason),
    notes: file.messages.map(({ note }) => note),
  };
}

describe('parseProse', () => {
  it('reads every kind of block with its id at its end or below it', () => {
    const { blocks, faults } = parse(
      [
        '# Title <!-- #title -->',
        'Text <!-- #p -->',
        '> one\n>\n> two <!-- #q -->',
        '> one\n<!-- #q2 -->',
        '| a | b |\n| - | - |\n| 1 | 2 |\n<!-- #t -->',
        '| a | b |\n| - | - |\n| 1 | 2 | <!-- #t2 -->',
        '```\ncode\n```\n<!-- #c -->',
        '![bowl](b.svg) <!-- #f -->',
        '[![bowl](b.svg)](b.svg)\n<!-- #f2 -->',
        '---\n<!-- #r -->',
        'Setext <!-- #s -->\n---',
      ].join('\n\n'),
    );
    expect(faults).toEqual([]);
    expect(blocks).toEqual([
      ['heading', 'title', 'Title'],
      ['paragraph', 'p', 'Text'],
      ['quote', 'q', 'one\ntwo'],
      ['quote', 'q2', 'one'],
      ['table', 't', 'a\nb\n1\n2'],
      ['table', 't2', 'a\nb\n1\n2'],
      ['code', 'c', 'code'],
      ['figure', 'f', 'bowl'],
      ['figure', 'f2', 'bowl'],
      ['rule', 'r', ''],
      ['heading', 's', 'Setext'],
    ]);
  });

  it('reads each item of a list as a block, wherever its id stands, and a list inside it as part of it', () => {
    const { blocks, faults } = parse(
      '1. a <!-- #a -->\n2. b\n   <!-- #b -->\n3. c\n<!-- #c -->\n4. d\n   - e\n   - f <!-- #d -->\n5. g\n   - h\n<!-- #g -->\n\n- i\n\n<!-- #i -->\n\n- j <!-- #j -->\n',
    );
    expect(faults).toEqual([]);
    expect(blocks).toEqual([
      ['ordered-item', 'a', 'a'],
      ['ordered-item', 'b', 'b'],
      ['ordered-item', 'c', 'c'],
      ['ordered-item', 'd', 'd\ne\nf'],
      ['ordered-item', 'g', 'g\nh'],
      ['unordered-item', 'i', 'i'],
      ['unordered-item', 'j', 'j'],
    ]);
  });

  it('reads several ids of one block, and one id of several blocks', () => {
    const { blocks, faults } = parse('a <!-- #a #b -->\n\nc <!-- #c -->\n\nd <!-- #c -->');
    expect(faults).toEqual([]);
    expect(blocks.map(([, ids]) => ids)).toEqual(['a b', 'c', 'c']);
  });

  it.each([
    ['a <!-- #a -->', 'a'],
    ['a<!-- #a -->', 'a'],
    ['a \t <!-- #a -->', 'a'],
    ['a\n      <!-- #a -->', 'a'],
    ['a  \n      <!-- #a -->', 'a'],
    ['a\\\n      <!-- #a -->', 'a'],
    ['a\u3000<!-- #a -->', 'a\u3000'],
    ['a “b” -- c... <!-- #a -->', 'a “b” -- c...'],
    ['10~20~30 <!-- #a -->', '10~20~30'],
    ['**a <!-- #a -->**', 'a'],
    ['a **<!-- #a -->**', 'a'],
  ])('takes the comment of %j away and leaves the text exactly', (markdown, text) => {
    const { blocks, faults } = parse(markdown);
    expect(faults).toEqual([]);
    expect(blocks).toEqual([['paragraph', 'a', text]]);
  });

  it('keeps emphasis beside Japanese punctuation', () => {
    const { prose } = parse('これは**重要。**です。**「強調」**が~~「消」~~える。 <!-- #a -->');
    const [block] = prose?.blocks ?? [];
    expect(block?.node.type === 'paragraph' && block.node.children.map(({ type }) => type)).toEqual([
      'text',
      'strong',
      'text',
      'strong',
      'text',
      'delete',
      'text',
    ]);
  });

  it('accepts the ends of lines of Windows', () => {
    const { blocks, faults } = parse('# a <!-- #a -->\r\n\r\n- b\r\n<!-- #b -->\r\n- c <!-- #c -->\r\n');
    expect(faults).toEqual([]);
    expect(blocks.map(([, id, text]) => [id, text])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'c'],
    ]);
  });

  it('resolves references, so that a block stands for itself, and needs no id for a definition', () => {
    const { prose, faults } = parse(
      '[a][x] ![b][x] <!-- #a -->\n\n[x]: https://example.com "T"\n[x]: https://example.org',
    );
    expect(faults).toEqual([]);
    const found: unknown[] = [];
    for (const { node } of prose?.blocks ?? []) {
      visit(node, ['link', 'image'], (inner) => {
        if (inner.type === 'link' || inner.type === 'image') found.push([inner.type, inner.url, inner.title]);
      });
    }
    expect(found).toEqual([
      ['link', 'https://example.com', 'T'],
      ['image', 'https://example.com', 'T'],
    ]);
  });

  it('proposes a free id for each block that has none', () => {
    const { faults, marks, notes, prose } = parse(
      '‸# 題\n\n‸Café culture, naïve and old\n\n‸Café culture, naïve too\n\n## 章 <!-- #ways -->\n\n‸日本語\n\n‸日本語\n\n‸2020年\n\n‸| a |\n| - |\n\n- x <!-- #x -->\n- ‸2nd',
    );
    // The item's fault stands at its mark `-`, two columns before its text.
    expect(faults.slice(0, 7)).toEqual(marks.slice(0, 7).map((mark) => `${mark} segment-without-id`));
    expect(notes.map((note) => /#([a-z0-9-]+) /.exec(note ?? '')?.[1])).toEqual([
      'title',
      'cafe-culture-naive',
      'cafe-culture-naive-2',
      'ways-2',
      'ways-3',
      'ways-4',
      'a',
      'nd',
    ]);
    expect(notes[6]).toContain('on the line below it');
    expect(prose?.isComplete).toBe(false);
  });

  it.each([
    ['a ‸<!-- #AI_L2 -->', 'ai-l2', '`<!-- #ai-l2 -->`'],
    ['a ‸<!-- #aiL2 -->', 'ai-l2', '`<!-- #ai-l2 -->`'],
    ['a ‸<!-- ai-l2 -->', 'ai-l2', '`<!-- #ai-l2 -->`'],
    ['a ‸<!--#a,#b-->', 'a b', '`<!-- #a #b -->`'],
    ['a ‸<!-- #a #a -->', 'a', '`<!-- #a -->`'],
    ['a ‸<!-- #a- -->', 'a', '`<!-- #a -->`'],
    ['a ‸<!-- #日本 -->', '', '`<!-- #ai-l2 -->`'],
    ['a\n‸<!-- #a --> <!-- #b -->', 'a b', '`<!-- #a #b -->`'],
  ])('reports the malformed id of %j once, and goes on with what was meant', (markdown, ids, expected) => {
    const { faults, marks, blocks, reasons } = parse(markdown);
    expect(faults).toEqual([`${marks[0]} segment-id`]);
    expect(reasons[0]).toContain(`expected ${expected}`);
    expect(blocks).toEqual([['paragraph', ids, 'a']]);
  });

  it.each([
    ['before any block', '‸<!-- #a -->\n\na <!-- #b -->'],
    ['that is the second of its block', 'a <!-- #a -->\n‸<!-- #b -->'],
    ['inside a paragraph', 'a ‸<!-- #b --> c <!-- #a -->'],
    ['of an inner item', '- a\n  - b ‸<!-- #b -->\n  - c <!-- #a -->'],
    ['before an inner list', '- a ‸<!-- #b -->\n  - c <!-- #a -->'],
    ['of a paragraph of a quotation', '> a ‸<!-- #b -->\n>\n> c <!-- #a -->'],
    ['without text', '# ‸<!-- #a -->'],
    ['of an item without text', '- ‸<!-- #a -->'],
  ])('reports an id %s', (_, markdown) => {
    const { faults, marks } = parse(markdown);
    expect(faults).toEqual([`${marks[0]} segment-id`]);
  });

  it.each([
    ['a ‸<b>b</b> <!-- #a -->', 'Markdown'],
    ['a <!-- #a -->\n\n‸<div>b</div>', 'Markdown'],
    ['a <!-- #a -->\n\n‸<script>b</script>', 'Markdown'],
    ['‸<ruby>漢<rt>かん</rt></ruby> <!-- #a -->', '{漢字|かんじ}'],
    ['a‸<br>b <!-- #a -->', 'backslash'],
    ['a ‸<!-- a remark --> b <!-- #a -->', 'annotations.yaml'],
    ['a <!-- #a -->\n\n‸<!-- #b --> text', 'line of its own'],
    ['a <!-- #a -->\n\n‸<!-- #b', 'Close'],
  ])('refuses the HTML of %j and tells what to do instead', (markdown, mend) => {
    const { faults, marks, notes } = parse(markdown);
    expect(faults[0]).toBe(`${marks[0]} raw-html`);
    expect(notes[0]).toContain(mend);
  });

  it('refuses front matter, and goes on behind it', () => {
    const { faults, marks, blocks } = parse('‸---\ntitle: a\n---\n\na <!-- #a -->\n');
    expect(faults).toEqual([`${marks[0]} front-matter`]);
    expect(blocks).toEqual([['paragraph', 'a', 'a']]);
  });

  it('reads footnotes as blocks that come last, numbered in the order in which the text refers to them', () => {
    const { prose, blocks, faults } = parse(
      [
        '[^late]: Late. <!-- #n-late -->',
        'One[^b] two[^late] three[^b]. <!-- #p -->',
        '[^deep]: Deep. <!-- #n-deep -->\n[^b]: First,\n  wrapped[^deep].\n<!-- #n-b -->',
        '> Last[^4] <!-- #q -->',
        '[^4]: Two\n\n    paragraphs. <!-- #n-4 -->',
      ].join('\n\n'),
    );
    expect(faults).toEqual([]);
    expect(blocks).toEqual([
      ['paragraph', 'p', 'One two three.'],
      ['quote', 'q', 'Last'],
      ['footnote', 'n-b', 'First,\nwrapped.'],
      ['footnote', 'n-late', 'Late.'],
      ['footnote', 'n-4', 'Two\nparagraphs.'],
      ['footnote', 'n-deep', 'Deep.'],
    ]);
    expect(prose?.blocks.map(({ number }) => number)).toEqual([undefined, undefined, 1, 2, 3, 4]);
    const marks: unknown[] = [];
    for (const { node } of prose?.blocks ?? [])
      visit(node, 'footnoteReference', ({ data }) => void marks.push(data?.note));
    expect(marks).toEqual([
      { id: 'n-b', number: 1, occurrence: 1 },
      { id: 'n-late', number: 2, occurrence: 1 },
      { id: 'n-b', number: 1, occurrence: 2 },
      { id: 'n-4', number: 3, occurrence: 1 },
      { id: 'n-deep', number: 4, occurrence: 1 },
    ]);
  });

  it('refuses a footnote inside a block, which is one passage with it', () => {
    const { faults, marks } = parse('> a[^1]\n>\n> ‸[^1]: b\n<!-- #q -->\n');
    expect(faults).toEqual([`${marks[0]} footnote`]);
  });

  it('asks for the id of a footnote', () => {
    const { faults, marks, notes } = parse('a[^1] <!-- #a -->\n\n‸[^1]: Tea\n');
    expect(faults).toEqual([`${marks[0]} segment-without-id`]);
    expect(notes[0]).toContain('`<!-- #tea -->`');
  });

  it.each([
    ['5. a <!-- #a -->\n6. b <!-- #b -->', [5, 6]],
    ['5. a\n<!-- #a -->\n6. b\n<!-- #b -->', [5, 6]],
    ['0. a <!-- #a -->\n0. b <!-- #b -->', [0, 1]],
    ['3. a\n<!-- #a -->\n1. b\n<!-- #b -->\n1. c <!-- #c -->', [3, 4, 5]],
    ['1. a <!-- #a -->\n\ntext <!-- #t -->\n\n2. b <!-- #b -->', [1, undefined, 2]],
    ['1. a <!-- #a -->\n\n1) b <!-- #b -->', [1, 1]],
    ['- a <!-- #a -->\n\n1. b <!-- #b -->', [undefined, 1]],
  ])('numbers the items of %j', (markdown, numbers) => {
    const { prose, faults } = parse(markdown);
    expect(faults).toEqual([]);
    expect(prose?.blocks.map(({ number }) => number)).toEqual(numbers);
  });

  it('takes a rule that opens a file for a rule', () => {
    expect(parse('---\n<!-- #r -->\n\na: b <!-- #a -->\n\n---\n<!-- #s -->').faults).toEqual([]);
  });

  it.each(['constructor', 'valueof', 'then', 'null', 'true'])('treats `%s` as any id', (id) => {
    const { faults, prose } = parse(`a <!-- #${id} -->`);
    expect(faults).toEqual([]);
    expect([...(prose?.places.keys() ?? [])]).toEqual([id]);
  });

  it.each(['__proto__', 'toString', 'hasOwnProperty'])('refuses the id `%s`', (id) => {
    expect(parse(`a <!-- #${id} -->`).faults).toEqual(['1:3 segment-id']);
  });

  it.each([
    ['quotations', '>'.repeat(30000), '1:1'],
    ['lists', '- '.repeat(30000), '1:1'],
    ['emphasis', `first\n\n${'**a '.repeat(300)}${'b** '.repeat(300)}`, '3:391'],
  ])('survives %s that nest without end', (_, markdown, place) => {
    const { faults } = parse(`${markdown}a`);
    expect(faults).toEqual([`${place} nesting`]);
  });
});

describe('parseProse, on anything', () => {
  const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,2}){0,1}$/);
  const comment = fc
    .array(id, { minLength: 1, maxLength: 2 })
    .map((ids) => `<!-- ${ids.map((one) => `#${one}`).join(' ')} -->`);
  const scrap = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '1. ',
    '  ',
    '    ',
    '| a | b |\n| - | - |\n| c | d |',
    '```',
    '---',
    '===',
    '**',
    '*',
    '~~',
    '`',
    '[a](b)',
    '![a](b)',
    '[a][b]',
    '[b]: c',
    '[^1]',
    '[^1]: x',
    '<b>',
    '<!--',
    '-->',
    '<!-- #A -->',
    '<!-- a b -->',
    '{漢|かん}',
    '\\{',
    '{',
    '|',
    '}',
    '日本語。',
    '「',
    '」',
    'word',
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '&amp;',
    '&#32;',
    '\\',
    '\u3000',
    '\t',
  );
  const markdown = fc
    .array(
      fc.oneof({ weight: 4, arbitrary: scrap }, comment, fc.string({ unit: 'grapheme', maxLength: 5 })),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('').replace(/^\uFEFF/, ''));

  /** All text of blocks in order, without any white space, and what the notes among them hold, in any order. */
  const textOf = (blocks: readonly RootContent[]) => {
    const isNote = ({ type }: RootContent) => type === 'footnoteDefinition';
    const text = (node: RootContent) => proseText(node).replace(/\s/g, '');
    return {
      text: blocks
        .filter((block) => !isNote(block))
        .map(text)
        .join(''),
      notes: blocks.filter(isNote).map(text).sort(),
    };
  };
  const commentsOf = (text: string) => {
    const values: string[] = [];
    const tree = parseMarkdown(text);
    if (tree) visit(tree, 'html', ({ value }) => void values.push(value));
    return values;
  };

  it('loses and moves no text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!/^---[ \t]*\r?\n/.test(text));
        const prose = parseProse(new VFile({ value: text }));
        const found = textOf((prose?.blocks ?? []).map(({ node }) => node));
        const blocks = parseMarkdown(text)?.children ?? [];
        expect(found).toEqual(textOf(blocks.filter(({ type }) => type !== 'definition')));
      }),
      { numRuns: 400 },
    );
  });

  it('accounts for every piece of HTML: it gives a block its ids, or is reported', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        fc.pre(!/^---[ \t]*\r?\n/.test(text));
        const file = new VFile({ value: text });
        const prose = parseProse(file);
        const reported = file.messages.filter(
          ({ ruleId }) => ruleId === 'segment-id' || ruleId === 'raw-html',
        ).length;
        const taken = (prose?.blocks ?? []).filter(({ ids }) => ids.length > 0).length;
        const comments = commentsOf(text).filter((value) => !value.startsWith('</'));
        expect(taken + reported).toBeGreaterThanOrEqual(comments.length);
        expect(taken).toBeLessThanOrEqual(comments.length);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps ids in their order and at their places', () => {
    const block = fc.tuple(
      fc.constantFrom('text', '# head', '> quote', '- item', '1. item', '---', '```\ncode\n```'),
      comment,
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const text = blocks.map(([before, after]) => `${before}\n\n${after}\n`).join('\n');
        const file = new VFile({ value: text });
        const found = (parseProse(file)?.blocks ?? []).flatMap(({ ids }) => ids);
        fc.pre(!file.messages.some(({ ruleId }) => ruleId === 'segment-id'));
        expect(found.map(({ id: one }) => `#${one}`)).toEqual(text.match(/#[a-z][a-z0-9-]*/g) ?? []);
        const lines = text.split('\n');
        for (const { id: one, place } of found) {
          const line = lines[(place?.start.line ?? 0) - 1] ?? '';
          expect(line.slice((place?.start.column ?? 0) - 1, (place?.end.column ?? 0) - 1)).toBe(`#${one}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});
