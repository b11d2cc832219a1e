import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proseText } from '@/lib/content/prose-text';
import { findTitles } from '@/lib/import/find-titles';
import type { ImportBlock } from '@/lib/import/import-block';
import { readGivenText } from './read-given-text';

const kinds: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ol: 'ordered-item',
  ul: 'unordered-item',
};

const wordsOf = ({ node }: ImportBlock) => proseText(node);

describe('a raw dump', () => {
  it('gives the essay that it holds twice, whole', async () => {
    const bytes = await readFile('tests/fixtures/import/raw.ja.txt');
    const { text, remarks } = readGivenText('raw.ja.txt', bytes);
    const { texts, named } = findTitles(text ? { ja: text } : {}, 'ja', false);
    const found = (texts.ja?.blocks ?? []).map((block) => [named.get(block) ?? block.kind, wordsOf(block)]);
    const expected = (await readFile('tests/fixtures/essay/blocks.ja.tsv', 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([kind = '', words]) => [kinds[kind] ?? kind, words]);
    expect(found).toEqual(expected);
    expect(found).toHaveLength(16);

    // What only one copy has is said, each with its place.
    expect(
      remarks
        .filter(({ rule }) => rule === 'import-copies')
        .map(({ line, reason }) => [line, reason])
        .sort(),
    ).toEqual([
      [1, expect.stringMatching(/^Unexpected `AI業界の分層発展は.*in the first copy alone.*kept$/)],
      [1, expect.stringMatching(/^Unexpected `暗号資産業界の分層的な発展は.*in the first copy alone.*kept$/)],
      [2, expect.stringMatching(/^Unexpected `AIと暗号化業界の発展の比較.*in the second copy alone.*kept$/)],
    ]);
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'import-twice', line: 2 }));
  });

  it('numbers its blocks as they come out', async () => {
    const { text } = readGivenText('raw.ja.txt', await readFile('tests/fixtures/import/raw.ja.txt'));
    expect(text?.blocks.map(({ part }) => part)).toEqual(Array.from({ length: 16 }, (_, index) => index));
  });

  it('takes one of two versions of a sentence, and says so', () => {
    const one = [
      '春は曙がよい。',
      '夏は夜がよい。',
      '秋は夕暮れがよい。',
      '冬は早朝がよい。',
      '火桶の火も白い灰になる。',
    ];
    const run = `${one.join('')}\n`;
    const { text, remarks } = readGivenText(
      'a.txt',
      `${run}${one.join('\n').replace('夕暮れがよい', '夕暮れがとてもよい')}\n`,
    );
    expect(text?.blocks.map(wordsOf)).toEqual(
      one.map((line) => line.replace('夕暮れがよい', '夕暮れがとてもよい')),
    );
    expect(remarks).toContainEqual(
      expect.objectContaining({
        rule: 'import-copies',
        reason: expect.stringContaining('the first copy has `秋は夕暮れがよい。`'),
      }),
    );
  });

  it('tells lists from the sentences that they are stuck to, in a text that stands once', () => {
    const { text, remarks } = readGivenText(
      'a.txt',
      'この道具には三つの使い方があり、どれも初めての人にすぐ分かるように作られている。まずは次の三つを順に試してみるとよい:1. 箱を開ける。中には部品が七つある。2. 部品を並べる。足りないものがないか確かめる。3. 組み立てる。最後にねじを締める。これで完成である。使わないときは箱に戻し、日の当たらない所に置いておくと、長く使うことができる。手入れは年に一度、乾いた布で拭くだけでよい。水で洗ってはならない。また、子供の手の届く所に置いてはならない。説明書は捨てずに取っておくこと。',
    );
    expect(text?.blocks.map(({ kind }) => kind)).toEqual([
      'paragraph',
      'ordered-item',
      'ordered-item',
      'ordered-item',
      'paragraph',
    ]);
    expect(text?.blocks.map(wordsOf)[3]).toBe('組み立てる。最後にねじを締める。');
    expect(remarks).toContainEqual(expect.objectContaining({ rule: 'import-list-end' }));
  });

  it('leaves a text with a refrain, and one with a number in a sentence, as they are', () => {
    const refrain =
      '雨が降る、雨が降る。\n\n傘を持って出かけよう。\n\n雨が降る、雨が降る。\n\n今日は家にいよう。';
    expect(readGivenText('a.txt', refrain).text?.blocks).toHaveLength(4);
    const numbers = 'これは第1. 5章の話である。\n\nその次の段落である。';
    expect(readGivenText('a.txt', numbers).text?.blocks.map(({ kind }) => kind)).not.toContain(
      'ordered-item',
    );
  });

  /** Sentences that no two of are alike, so that what is one text and what two is beyond doubt. */
  const sentence = (number: number) => {
    const words = ['山', '川', '海', '空', '町', '道', '家', '森', '島', '橋'];
    const name = [...String(number)].map((digit) => words[Number(digit)]).join('と');
    return `第${number}の話では、${name}のことを${number % 7}回ほど語り、その由来を説いている。`;
  };

  it('merges any two copies: what one lost, the other keeps, in its place; lists come from the markers', () => {
    const block = fc.record({
      kind: fc.constantFrom('paragraph', 'ordered-item', 'unordered-item'),
      length: fc.integer({ min: 1, max: 3 }),
      lost: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 6, maxLength: 30 }), (drafts) => {
        let next = 1;
        let item = 0;
        const blocks = drafts.map(({ kind, length, lost }, index) => {
          const words = Array.from({ length }, () => sentence(next++)).join('');
          // A list begins below a paragraph, and has two items at least, as lists that anyone would recognise do.
          const goesOn = index > 0 && drafts[index - 1]?.kind === kind;
          const isItem = kind !== 'paragraph' && (goesOn || drafts[index + 1]?.kind === kind);
          item = isItem ? (goesOn ? item + 1 : 1) : 0;
          const marker = !isItem ? '' : kind === 'ordered-item' ? `${item}. ` : '- ';
          return { kind: isItem ? kind : 'paragraph', words, marker, lost };
        });
        // A paragraph that is lost beside another would leave its bounds unknown: only the first copy has it, run together.
        const kept = blocks.filter(({ lost }, index) => !lost || blocks[index - 1]?.lost);
        const run = blocks.map(({ marker, words }) => `${marker}${words}`).join('');
        const lines = kept.map(({ words }) => words).join('\n');
        fc.pre(kept.length >= 0.8 * blocks.length);
        const { text } = readGivenText('a.txt', `${run}\n${lines}\n`);
        const found = text?.blocks ?? [];
        expect(found.map(wordsOf).join('')).toBe(blocks.map(({ words }) => words).join(''));
        if (kept.length === blocks.length) {
          expect(found.map((each) => [each.kind, wordsOf(each)])).toEqual(
            blocks.map(({ kind, words }) => [kind, words]),
          );
        }
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});
