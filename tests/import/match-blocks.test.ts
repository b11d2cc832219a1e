import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign, type Candidate } from '@/lib/import/assign';
import { matchBlocks } from '@/lib/import/match-blocks';
import { readGivenText } from './read-given-text';

const blocksOf = (paragraphs: readonly string[]) =>
  readGivenText('a.md', paragraphs.join('\n\n')).text?.blocks ?? [];

/** For each paragraph after, the numbers of those before that it goes on from. */
function matched(before: readonly string[], after: readonly string[]): number[][] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const matches = matchBlocks(old, now);
  return now.map((block) => (matches.get(block) ?? []).map((each) => old.indexOf(each)));
}

const essay = [
  '最近、多くの人がイーサリアムの拡張戦略が行き詰まっていると考えている。',
  '大規模言語モデルは、言語理解と生成の基盤能力を確立した。',
  '推論モデルはこれらの問題に特化して対処している。',
  'エージェントは、前の二層の能力を有機的に統合し、自主的に計画する。',
  '簡潔に言うと、ある業界は実際の技術的な課題を解決している。',
];

describe('matchBlocks', () => {
  it('finds what is the same, wherever it stands now', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(essay, { minLength: 1 }), (after) => {
        expect(matched(essay, after)).toEqual(after.map((text) => [essay.indexOf(text)]));
      }),
    );
  });

  it('finds what was reworded and moved, and takes nothing else for it', () => {
    const [a = '', b = '', c = '', d = '', e = ''] = essay;
    expect(
      matched(essay, [
        e.replace('簡潔に言うと、', '要するに、'),
        a,
        'まったく新しい段落で、庭の石について述べる。',
        c.replace('対処している', 'うまく対処しつつある'),
        b,
        d,
      ]),
    ).toEqual([[4], [0], [], [2], [1], [3]]);
  });

  it('keeps what reads the same in its order, by its neighbours', () => {
    const before = ['まとめ', essay[0] ?? '', 'まとめ', essay[1] ?? '', 'まとめ', essay[2] ?? ''];
    expect(matched(before, before)).toEqual(before.map((_, index) => [index]));
    expect(matched(before, before.slice(2))).toEqual([[2], [3], [4], [5]]);
  });

  it('finds what was run together with its neighbour', () => {
    const [a = '', b = '', ...rest] = essay;
    expect(matched(essay, [a + b, ...rest])[0]).toEqual([0, 1]);
  });

  it('takes time in proportion to the text', () => {
    const many = Array.from(
      { length: 1500 },
      (_, index) => `第${index}節では${essay[index % 5]}これは${index * 7}番目である。`,
    );
    const edited = many.map((text, index) => (index % 3 === 0 ? text.replace('では', 'においては') : text));
    const found = matched(many, edited);
    expect(found.filter(([first], index) => first === index).length).toBeGreaterThan(1450);
  }, 60_000);
});

describe('assign', () => {
  const candidates = fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 0, max: 4 }),
      column: fc.integer({ min: 0, max: 4 }),
      weight: fc.integer({ min: 1, max: 20 }).map((weight) => weight / 20),
    }),
    { selector: ({ row, column }) => `${row} ${column}`, maxLength: 12 },
  );

  const best = ([first, ...rest]: readonly Candidate[]): number => {
    if (!first) return 0;
    const free = rest.filter(({ row, column }) => row !== first.row && column !== first.column);
    return Math.max(best(rest), first.weight + best(free));
  };

  it('gives no row and no column two partners, and nothing has more in all', () => {
    fc.assert(
      fc.property(candidates, (given) => {
        const chosen = assign(given);
        for (const side of ['row', 'column'] as const) {
          expect(new Set(chosen.map((each) => each[side])).size).toBe(chosen.length);
        }
        expect(chosen.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(best(given), 9);
      }),
    );
  });
});
