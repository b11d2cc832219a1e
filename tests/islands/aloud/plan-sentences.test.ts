import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSentences } from '@/lib/islands/aloud/plan-sentences';

/** Sentences named by language and place, each with its bead after a colon, if it is in one. */
const sentences = (language: string, beads: readonly (string | undefined)[]) =>
  beads.map((bead, index) => ({ name: `${language}${index + 1}`, bead }));

const order = (
  ja: (string | undefined)[],
  en: (string | undefined)[],
  choice: 'ja' | 'en' | 'both' = 'both',
) =>
  planSentences({ ja: sentences('ja', ja), en: sentences('en', en) }, choice, 'ja')
    .map(({ name }) => name)
    .join(' ');

describe('planSentences', () => {
  it('reads one language as it stands', () => {
    expect(order(['1', '2'], ['1', '2'], 'ja')).toBe('ja1 ja2');
    expect(order(['1', '2'], ['1', '2'], 'en')).toBe('en1 en2');
  });

  it('follows each sentence with its counterpart, or sentences with theirs', () => {
    expect(order(['1', '2'], ['1', '2'])).toBe('ja1 en1 ja2 en2');
    expect(order(['1', '1', '2'], ['1', '2', '2'])).toBe('ja1 ja2 en1 ja3 en2 en3');
  });

  it('keeps what the translation added behind what stands before it, and reads what it left out', () => {
    expect(order(['1', '2', '4'], ['1', '3', '4'])).toBe('ja1 en1 en2 ja2 ja3 en3');
    expect(order(['2'], ['1', '2'])).toBe('ja1 en2 en1');
  });

  it('reads one text after the other where nothing is matched', () => {
    expect(order([undefined, undefined], [undefined, undefined])).toBe('ja1 ja2 en1 en2');
  });

  it('says everything once, the leading text in its order, and no counterpart before its turn', () => {
    const bead = fc.option(fc.constantFrom('1', '2', '3', '4'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(bead), fc.array(bead), (ja, en) => {
        const texts = { ja: sentences('ja', ja), en: sentences('en', en) };
        const planned = planSentences(texts, 'both', 'ja');
        expect(new Set(planned).size).toBe(planned.length);
        expect(planned.length).toBe(ja.length + en.length);
        expect(planned.filter(({ name }) => name.startsWith('ja'))).toEqual(texts.ja);
        for (const answer of texts.en) {
          const asked = texts.ja.filter((each) => each.bead !== undefined && each.bead === answer.bead);
          for (const each of asked) expect(planned.indexOf(each)).toBeLessThan(planned.indexOf(answer));
        }
      }),
    );
  });
});
