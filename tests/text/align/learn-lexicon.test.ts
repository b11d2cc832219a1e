import { describe, expect, it } from 'vitest';
import { learnLexicon } from '@/lib/text/align/learn-lexicon';

describe('learnLexicon', () => {
  it('learns what translates what from pairs in which words stand side by side', () => {
    // Word n is translated to word n; each pair holds three words of eight.
    const pairs = Array.from({ length: 56 }, (_, index) => {
      const words = Int32Array.from(new Set([index % 8, (index * 3 + 1) % 8, (index * 5 + 2) % 8])).sort();
      return { from: words, to: words };
    });
    const { starts, targets, chances, explained } = learnLexicon(pairs, 8, 8);
    for (let word = 0; word < 8; word++) {
      const own = Array.from(targets.slice(starts[word], starts[word + 1]));
      const best = own.reduce((a, b, index) => {
        const chanceOf = (at: number) => chances[(starts[word] ?? 0) + at] ?? 0;
        return chanceOf(index) > chanceOf(own.indexOf(a)) ? b : a;
      });
      expect(best).toBe(word);
    }
    expect(explained).toBeGreaterThan(0.5);
  });

  it('learns nothing from nothing', () => {
    expect(learnLexicon([], 0, 0)).toMatchObject({ explained: 0 });
    expect(learnLexicon([{ from: new Int32Array(), to: new Int32Array() }], 3, 3).targets).toHaveLength(0);
  });
});
