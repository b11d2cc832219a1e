import { describe, expect, it } from 'vitest';
import { matchLoanwords } from '@/lib/text/align/match-loanwords';
import { skeletonOfEnglish, skeletonOfKatakana } from '@/lib/text/align/sound-skeleton';

describe('the consonants of loanwords', () => {
  it.each([
    ['スケーリング', 'scaling'],
    ['プロトコル', 'protocol'],
    ['ネットワーク', 'network'],
    ['サーバー', 'server'],
    ['バージョン', 'version'],
    ['ディレクトリ', 'directory'],
    ['クエリ', 'query'],
    ['ページ', 'page'],
    ['スレッド', 'thread'],
    ['ウェブ', 'web'],
    ['コンピューター', 'computer'],
    ['パッケージ', 'package'],
  ])('are the same in %s and %s', (katakana, english) => {
    expect(skeletonOfKatakana(katakana)).toBe(skeletonOfEnglish(english));
  });
});

describe('matchLoanwords', () => {
  it('gives one name to a word in katakana and the English words that sound like it', () => {
    const { katakana, english } = matchLoanwords(
      ['スケジュール', 'プロトコル', 'ラーメン'],
      ['schedule', 'protocol', 'protocols', 'the', 'noodle'],
    );
    expect(english.get('schedule')).toContain(katakana.get('スケジュール'));
    expect(english.get('protocol')).toContain(katakana.get('プロトコル'));
    expect(katakana.has('ラーメン')).toBe(false);
  });
});
