import type { Language } from '@/lib/model';

/** What an author does to a text, and whether the sentence that was quoted from it still stands in its passage. */
export interface Edit {
  readonly what: string;
  readonly edit: (markdown: string) => string;
  readonly stands: boolean;
}

/** The sentence that is quoted, the second of `crypto-l2`, and the one before it. */
export const quoted: Readonly<Record<Language, { before: string; sentence: string; words: string }>> = {
  ja: {
    before: 'L1パブリックチェーンは性能のボトルネックに直面し、L2スケーリングソリューションを導入しました。',
    sentence:
      'しかし、ガス料金が低下し、全体のTPSが向上したにもかかわらず、流動性の分散とエコシステムアプリケーションの不足という問題も引き起こしました。',
    words: '流動性の分散',
  },
  en: {
    before: 'L1 public chains ran into performance bottlenecks and brought in L2 scaling solutions.',
    sentence:
      'But even though gas fees fell and overall TPS rose, the move also caused problems: fragmented liquidity and a shortage of applications in the ecosystem.',
    words: 'fragmented liquidity',
  },
};

const { ja, en } = quoted;

const put = (from: string, to: string) => (markdown: string) => {
  if (!markdown.includes(from)) throw new Error(`The text does not hold ${from}`);
  return markdown.replace(from, () => to);
};
const all =
  (...edits: ((markdown: string) => string)[]) =>
  (markdown: string) =>
    edits.reduce((text, edit) => edit(text), markdown);

const stands = (what: string, edit: Edit['edit']): Edit => ({ what, edit, stands: true });
const gone = (what: string, edit: Edit['edit']): Edit => ({ what, edit, stands: false });

const idOf = '<!-- #crypto-l2 -->';
const nextId = '<!-- #crypto-l3 -->';
const idBefore = '<!-- #crypto -->';

export const edits: Readonly<Record<Language, readonly Edit[]>> = {
  ja: [
    gone('a word for its opposite', put('ガス料金が低下し', 'ガス料金が上昇し')),
    gone('a negation', put('引き起こしました。', '引き起こしませんでした。')),
    gone('another verb', put('TPSが向上した', 'TPSが低下した')),
    gone('another noun, within the words quoted', put('流動性の分散', '流動性の集中')),
    gone('one kana', put('ガス料金', 'ガズ料金')),
    gone('a comma less', put('しかし、ガス', 'しかしガス')),
    gone('a comma more', put('全体のTPS', '全体の、TPS')),
    gone('another end', put('引き起こしました。', '引き起こしました！')),
    gone('full-width letters', put('全体のTPSが', '全体のＴＰＳが')),
    gone('a number', put('全体のTPSが', '全体のTPSが2倍に')),
    gone('quotation marks', put('流動性の分散', '「流動性の分散」')),
    gone('a parenthesis', put('流動性の分散', '流動性の分散(後述)')),
    gone(
      'words in another order',
      put('ガス料金が低下し、全体のTPSが向上した', '全体のTPSが向上し、ガス料金が低下した'),
    ),
    gone('a character that is not seen', put('流動性の分散', '流動性\u200bの分散')),
    gone('a space where there was none', put('全体のTPSが', '全体の TPSが')),
    gone('the sentence taken out', put(ja.sentence, '')),
    gone(
      'the sentence moved to another passage',
      all(put(ja.sentence, ''), put(` ${nextId}`, `${ja.sentence} ${nextId}`)),
    ),
    gone('the sentence split', put('にもかかわらず、', '。それにもかかわらず、')),
    gone('the sentence joined to the one before', put('導入しました。しかし、', '導入しましたが、')),
    gone('the sentence joined by a comma alone', put('導入しました。しかし', '導入しました、しかし')),
    gone(
      'the sentence joined to one after',
      put('引き起こしました。', '引き起こしましたが、解決もしました。'),
    ),
    gone('the sentence within a quotation', put(ja.sentence, `ある人は「${ja.sentence}」と言った。`)),
    gone('the sentence twice in its passage', put(ja.sentence, ja.sentence + ja.sentence)),
    stands('the sentence in another passage as well', put(` ${nextId}`, `${ja.sentence} ${nextId}`)),
    stands('a sentence before it', put(ja.sentence, `これは予想された。${ja.sentence}`)),
    stands('two sentences before it', put(ja.before, `事情は違う。先に述べた。${ja.before}`)),
    stands('a sentence after it', put(ja.sentence, `${ja.sentence}これは予想外だった。`)),
    stands(
      'the sentence moved to the front of its passage',
      put(ja.before + ja.sentence, ja.sentence + ja.before),
    ),
    stands('the sentence before it taken out', put(ja.before, '')),
    stands('a number in the sentence before it', put('L1パブリックチェーンは', 'L3パブリックチェーンは')),
    stands('its lines wrapped', put('しかし、ガス料金が低下し、', 'しかし、\n   ガス料金が低下し、\n   ')),
    stands('a paragraph of its own', put(ja.sentence, `\n\n   ${ja.sentence}`)),
    stands('letters taken apart (NFD)', put(ja.sentence, ja.sentence.normalize('NFD'))),
    stands('emphasis within it', put('流動性の分散', '**流動性の分散**')),
    stands('emphasis that runs into it', put(`導入しました。しかし`, `**導入しました。しかし**`)),
    stands('a link', put('TPSが', '[TPS](https://example.com/tps)が')),
    stands('code', put('TPSが', '`TPS`が')),
    stands('ruby', put('流動性の分散', '{流動性|りゅうどうせい}の{分散|ぶんさん}')),
    stands('a passage before its own', put(idBefore, `${idBefore}\n\n余談です。 <!-- #aside -->`)),
  ],
  en: [
    gone('a word for its opposite', put('gas fees fell', 'gas fees rose')),
    gone('a negation', put('also caused problems', 'never caused problems')),
    gone('a small letter', put('overall TPS', 'overall tps')),
    gone('a word that begins small', put('solutions. But even', 'solutions, but even')),
    gone('another sign', put('problems: fragmented', 'problems; fragmented')),
    gone('a comma less', put('TPS rose, the', 'TPS rose the')),
    gone('a number', put('caused problems', 'caused 2 problems')),
    gone('and for or', put('liquidity and a', 'liquidity or a')),
    gone('the words quoted, otherwise put', put('fragmented liquidity', 'liquidity fragmentation')),
    gone('a plural', put('a shortage of applications', 'shortages of applications')),
    gone('a space within a word', put('liquidity', 'liqui dity')),
    gone('the sentence taken out', put(` ${en.sentence}`, '')),
    gone('the sentence split', put('rose, the move', 'rose. The move')),
    gone('the sentence twice in its passage', put(en.sentence, `${en.sentence} ${en.sentence}`)),
    gone(
      'the sentence moved to another passage',
      all(put(` ${en.sentence}`, ''), put(` ${nextId}`, ` ${en.sentence} ${nextId}`)),
    ),
    stands('two spaces', put('gas fees', 'gas  fees')),
    stands('its lines wrapped', put('fell and overall', 'fell\n   and overall')),
    stands('a sentence before it', put(en.sentence, `This was to be expected. ${en.sentence}`)),
    stands('a sentence after it', put(en.sentence, `${en.sentence} Nobody had foreseen it.`)),
    stands('the sentence in another passage as well', put(` ${nextId}`, ` ${en.sentence} ${nextId}`)),
    stands('the sentence before it rewritten', put('L1 public chains ran into', 'Few L1 chains met with')),
    stands('emphasis', put('gas fees', '*gas fees*')),
    stands('a link', put('TPS', '[TPS](https://example.com/tps)')),
    stands('spaces at its end', put(`ecosystem. ${idOf}`, `ecosystem.   ${idOf}`)),
  ],
};
