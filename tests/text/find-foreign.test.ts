import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/model';
import { findForeign } from '@/lib/text/find-foreign';
import { isInsideWord } from '@/lib/text/words';

const found = (text: string, language: Language) =>
  findForeign(text, language).map(({ start, end }) => text.slice(start, end));

describe('findForeign', () => {
  it.each<[string, string[]]>([
    ['イーサリアムのRollup中心の拡張戦略', ['Rollup']],
    ['RestakingやRestaking Protocol、Next.jsのREADME', ['Restaking', 'Restaking Protocol', 'Next.js']],
    ['「To be, or not to be. That is it.」という', ['To be, or not to be. That is it']],
    // Initials, codes and symbols are said as Japanese says them, unless they are words of an English phrase.
    ['AIのL1-L2-L3、総ロックアップ価値(TVL)、LLMs、GPT-4、CSL-JSON、id', []],
    ['OpenAIのGPT-4、OpenAI GPT-4 Turbo', ['OpenAI', 'OpenAI GPT-4 Turbo']],
    ['Rollup 3つ、Windows 11以降、2024 Ethereum Foundation', ['Rollup', 'Windows', 'Ethereum Foundation']],
    ['https://example.org/read と reader@example.org', []],
  ])('in Japanese: %s', (text, runs) => {
    expect(found(text, 'ja')).toEqual(runs);
  });

  it.each<[string, string[]]>([
    ['The word 対訳 (taiyaku) and “ルビ,” or AIエージェント', ['対訳', 'ルビ', 'AIエージェント']],
    ['He said 「問題の移転。」 twice', ['「問題の移転。」']],
    ['No word, “—” or … is foreign', []],
  ])('in English: %s', (text, runs) => {
    expect(found(text, 'en')).toEqual(runs);
  });

  it('finds runs in order that begin and end at the edges of words', () => {
    const unit = fc.constantFrom('a', 'bc', 'L', '2', ' ', '-', '. ', '’', '層', 'の', '。', '\u0301', '😀');
    fc.assert(
      fc.property(fc.string({ unit }), fc.constantFrom<Language>('ja', 'en'), (text, language) => {
        let last = 0;
        for (const { start, end } of findForeign(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          if (language === 'ja') expect([start, end].filter((at) => isInsideWord(text, at))).toEqual([]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
