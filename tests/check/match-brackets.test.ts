import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchBrackets } from '@/lib/check/match-brackets';

const found = (text: string) =>
  matchBrackets(text).map(({ kind, found: sign, at }) => `${kind} ${sign} ${at.offset}`);

describe('matchBrackets', () => {
  it.each([
    '「はい。」',
    '「『はい』と言った」（笑）【注】',
    'f(x)[0] (a) b) c)',
    'a) one, b) two, 10) three',
    '(1) one (2) two',
    'yes :) no :-( ;)',
    'It’s the cats’ “own”.',
    '"so" he said, 5" wide',
    'イ）甲',
    '',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['「はい', ['unclosed 「 0']],
    ['はい」', ['unopened 」 2']],
    ['「（あ」）', ['unclosed （ 1', 'unopened ） 4']],
    ['（あ)', ['odd ) 2']],
    ['“so', ['unclosed “ 0']],
    ['say "so', ['unclosed " 4']],
    ['word) more', ['unopened ) 4']],
  ])('finds in %j %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds nothing in what is nested well, and something as soon as one bracket is gone', () => {
    const { nested } = fc.letrec<{ nested: string; one: string }>((tie) => ({
      nested: fc.array(tie('one'), { maxLength: 3 }).map((parts) => parts.join('あ')),
      one: fc.oneof(
        { depthSize: 'small' },
        fc.constant('い'),
        fc
          .tuple(fc.constantFrom('「」', '『』', '（）', '【】'), tie('nested'))
          .map(([pair, inner]) => `${pair[0]}う${inner}う${pair[1]}`),
      ),
    }));
    fc.assert(
      fc.property(nested, fc.nat(), (text, seed) => {
        expect(matchBrackets(text)).toEqual([]);
        const places = [...text.matchAll(/[「」『』（）【】]/g)].map(({ index }) => index);
        const at = places[seed % Math.max(1, places.length)];
        if (at !== undefined) expect(matchBrackets(text.slice(0, at) + text.slice(at + 1))).not.toEqual([]);
      }),
    );
  });
});
