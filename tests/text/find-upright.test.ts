import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUpright } from '@/lib/text/find-upright';

/** The text with every combined run in brackets and every stacked one in braces. */
function marked(text: string): string {
  let from = 0;
  const parts = findUpright(text).map(({ start, end, set }) => {
    const run = text.slice(start, end);
    const before = text.slice(from, start);
    from = end;
    return before + (set === 'combined' ? `[${run}]` : `{${run}}`);
  });
  return parts.join('') + text.slice(from);
}

describe('findUpright', () => {
  it.each([
    [
      'sets a letter with a digit, or two digits, as one character',
      ['[L1]層と[L2]層', '第[13]段', '[5G]の[24]時間'],
    ],
    [
      'sets acronyms, years and lone letters one below the other',
      ['{AI}と({TVL})', '{1330}年', '約{100}件、{3}件、{C}言語'],
    ],
    ['sets a short word by itself as one character', ['[id]を書く']],
    ['looks at each part of what is joined', ['この[L1]-[L2]-[L3]の', '{2024}-[11]-[25]', '[L1] {TVL}']],
    [
      'lays words, long numbers and signs on their side',
      ['Rollup中心', '(LLMs)', '12345件', '3.5倍と1,000円', '50%', '$50', 'ETHEREUM'],
    ],
    [
      'lays a phrase on its side with all that is in it',
      ['Proof of Stakeの', 'a rollupは', 'GPT-4oと', 'L2 Rollup'],
    ],
    ['parts runs at Japanese letters and at marks', ['ます:[L1]が', '{AI}、{AI}。{AI}', '「{AI}」']],
  ])('%s', (_, cases) => {
    for (const expected of cases) expect(marked(expected.replaceAll(/[[\]{}]/g, ''))).toBe(expected);
  });

  it('finds runs in order that do not overlap, and are nothing but Latin letters and digits', () => {
    const piece = fc.constantFrom(
      'あ',
      'L',
      '1',
      'AI',
      ' ',
      '-',
      '.',
      '(',
      '漢字',
      'word',
      '2024',
      '𠮷',
      '\n',
      '%',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          let from = 0;
          for (const { start, end } of findUpright(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(text.slice(start, end)).toMatch(/^[A-Za-z0-9]{1,4}$/);
            from = end;
          }
        },
      ),
    );
  });
});
