import fc from 'fast-check';
import type { Nodes, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/model';
import { plainText, proseBlocks } from '@/lib/render/plain-text';
import { anyBlocks } from './any-blocks';
import { parseBlocks } from './parse-blocks';

/** The prose of a tree as its nodes hold it, in their order. */
function proseOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  if ('base' in node) return String(node.base);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(proseOf).join('') : '';
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}

describe('plainText', () => {
  it.each<[Language, string, string]>([
    ['ja', '漢字\nかな、\n「カナ」…\n改行', '漢字かな、「カナ」…改行'],
    ['ja', 'L2\n層と\nRollup\nです', 'L2 層と Rollup です'],
    ['ja', '漢字\n**強調**\n𠮷野家', '漢字強調𠮷野家'],
    ['en', 'one\n  two *three\nfour*\n漢\n字', 'one two three four 漢 字'],
    ['en', 'one\\\ntwo  \nthree', 'one\ntwo\nthree'],
    ['en', '# Head\n\n- one\n- two\n\n> quote', 'Headonetwoquote'],
    ['en', '| a | b |\n|:--|--:|\n| c | d |', 'abcd'],
    ['en', '```js\nlet a;\nlet b;\n```', 'let a;\nlet b;'],
    ['en', 'a <b>bold</b> &lt;i>\n\n<div>block</div>', 'a <b>bold</b> <i><div>block</div>'],
    ['en', '![alt](a.png) and [link](b) and [gone][] and ![lost][]', ' and link and [gone][] and ![lost][]'],
    ['en', 'word[^1]\n\n[^1]: The note.', 'word[^1]The note.'],
    ['en', '- [x] done', 'done'],
  ])('%s: %j is %j', (language, markdown, expected) => {
    expect(plainText(parseBlocks(markdown), language)).toBe(expected);
  });

  it('leaves readings out', () => {
    const ruby = { type: 'ruby', base: '漢字', reading: 'かんじ' } as unknown as RootContent;
    expect(plainText([ruby], 'ja')).toBe('漢字');
  });

  it('keeps a reference whose definition is elsewhere as what it stands around', () => {
    const [paragraph] = parseBlocks('[text][ref] and ![image][ref]\n\n[ref]: https://example.org');
    expect(plainText(paragraph ? [paragraph] : [], 'en')).toBe('text and image');
  });

  it('neither loses nor reorders a character of any tree', () => {
    fc.assert(
      fc.property(anyBlocks, fc.constantFrom<Language>('ja', 'en'), (blocks, language) => {
        const expected = proseOf({ type: 'root', children: blocks });
        expect(withoutSpace(plainText(blocks, language))).toBe(withoutSpace(expected));
      }),
    );
  });
});

describe('proseBlocks', () => {
  it('keeps blocks, cells and lines apart, and leaves code blocks out', () => {
    const markdown = '# Head\n\n- one *two*\n- three\n\n```\ncode\n```\n\n| a | b |\n|--|--|\n| c | d |';
    expect(proseBlocks(parseBlocks(markdown), 'en')).toEqual([
      'Head',
      'one two',
      'three',
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});
