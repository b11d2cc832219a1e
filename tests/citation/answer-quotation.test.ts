import { describe, expect, it } from 'vitest';
import { answerQuotation, type MatchedSentence } from '@/lib/citation/answer-quotation';

const sentence = (name: string, bead?: string, segment = name[0] ?? ''): MatchedSentence => ({
  segment,
  passage: name[0] ?? '',
  number: Number(name[1]),
  text: name,
  bead,
});
const answer = (quoted: readonly MatchedSentence[], others: readonly MatchedSentence[]) =>
  answerQuotation(quoted, others).map(({ text }) => text);

const english = [
  sentence('a1', '1'),
  sentence('a2', '2'),
  sentence('a3', '2'),
  sentence('b1'),
  sentence('b2'),
];

describe('answerQuotation', () => {
  it('gives the sentences of the same beads, where a translation split one too', () => {
    expect(answer([sentence('a1', '1')], english)).toEqual(['a1']);
    expect(answer([sentence('a2', '2')], english)).toEqual(['a2', 'a3']);
  });

  it('gives the whole passage where nobody reviewed it', () => {
    expect(answer([sentence('b1')], english)).toEqual(['b1', 'b2']);
  });

  it('takes each passage for itself', () => {
    expect(answer([sentence('a2', '2'), sentence('b1')], english)).toEqual(['a2', 'a3', 'b1', 'b2']);
  });

  it('gives nothing where the review found that the translation left it out', () => {
    expect(answer([sentence('a4', '3')], english)).toEqual([]);
  });

  it('tells beads of merged passages apart, though they stand in one row', () => {
    const merged = [sentence('a1', '1', 'a'), sentence('a2', '1', 'x')];
    expect(answer([sentence('a1', '1', 'x')], merged)).toEqual(['a2']);
  });
});
