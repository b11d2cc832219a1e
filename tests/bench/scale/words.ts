/** A word in Japanese, how it is read, and in English. */
export type Word = readonly [ja: string, kana: string, en: string];

const list = (text: string): readonly Word[] =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const [ja = '', kana = '', ...en] = line.split(' ');
      return [ja, kana, en.join(' ')];
    });

/** The parts of which the names of terms are made, 32 of each: 32,768 names in all, none within another. */
export const parts = {
  kinds: list(`
    動的 どうてき dynamic
    静的 せいてき static
    分散 ぶんさん distributed
    集中 しゅうちゅう central
    並列 へいれつ parallel
    逐次 ちくじ sequential
    階層 かいそう layered
    汎用 はんよう general
    専用 せんよう dedicated
    公開 こうかい public
    秘密 ひみつ private
    共有 きょうゆう shared
    仮想 かそう virtual
    局所 きょくしょ local
    広域 こういき global
    定期 ていき periodic
    自動 じどう automatic
    手動 しゅどう manual
    双方向 そうほうこう bidirectional
    多段 ただん multistage
    確率 かくりつ probabilistic
    論理 ろんり logical
    物理 ぶつり physical
    対話 たいわ interactive
    遅延 ちえん lazy
    即時 そくじ instant
    可変 かへん variable
    固定 こてい fixed
    圧縮 あっしゅく compressed
    暗号 あんごう encrypted
    開放 かいほう open
    試験 しけん experimental`),
  matters: list(`
    検証 けんしょう verification
    推論 すいろん inference
    学習 がくしゅう learning
    記録 きろく recording
    送信 そうしん transmission
    合意 ごうい consensus
    署名 しょめい signature
    決済 けっさい settlement
    計算 けいさん computation
    検索 けんさく retrieval
    翻訳 ほんやく translation
    予測 よそく prediction
    探索 たんさく exploration
    最適化 さいてきか optimisation
    監視 かんし monitoring
    保存 ほぞん storage
    配布 はいふ distribution
    認証 にんしょう authentication
    更新 こうしん update
    変換 へんかん conversion
    生成 せいせい generation
    評価 ひょうか evaluation
    選択 せんたく selection
    分類 ぶんるい classification
    統合 とうごう integration
    調停 ちょうてい arbitration
    復元 ふくげん recovery
    交換 こうかん exchange
    配分 はいぶん allocation
    制御 せいぎょ control
    観測 かんそく observation
    要約 ようやく summary`),
  things: list(`
    機構 きこう mechanism
    基盤 きばん platform
    台帳 だいちょう ledger
    経路 けいろ route
    規約 きやく protocol
    市場 しじょう market
    模型 もけい model
    装置 そうち device
    回路 かいろ circuit
    言語 げんご language
    領域 りょういき domain
    単位 たんい unit
    窓口 まどぐち gateway
    組合 くみあい cooperative
    資産 しさん asset
    負債 ふさい liability
    層 そう layer
    網 もう network
    鎖 くさり chain
    木 き tree
    表 ひょう table
    列 れつ queue
    池 いけ pool
    橋 はし bridge
    鍵 かぎ key
    札 ふだ token
    券 けん voucher
    帳簿 ちょうぼ book
    標本 ひょうほん sample
    索引 さくいん index
    手順 てじゅん procedure
    指標 しひょう indicator`),
} as const;

/** Sentences in both languages; `{t}` and `{u}` are terms, `{n}` is a number of two or more. */
export const sentences: readonly { readonly ja: string; readonly en: string }[] = [
  {
    ja: '{t}は、{n}年前の{u}よりも広く使われている。',
    en: 'The {t} is in wider use than the {u} of {n} years ago.',
  },
  {
    ja: '調査した{n}件のうち、多くが{t}を{u}に結び付けていた。',
    en: 'Of the {n} cases studied, most tied the {t} to the {u}.',
  },
  {
    ja: 'この問題を解くには、{t}と{u}を分けて考えなければならない。',
    en: 'To solve this problem, the {t} and the {u} must be thought of apart.',
  },
  {
    ja: '{t}が広がるにつれて、{u}の費用は下がった。',
    en: 'As the {t} spread, the cost of the {u} fell.',
  },
  {
    ja: '利用者は{n}人に満たず、{t}の価値はまだ確かめられていない。',
    en: 'There are fewer than {n} users, and the value of the {t} has yet to be confirmed.',
  },
  {
    ja: '前の層が残した課題を、{t}は{n}通りの方法で引き受けた。',
    en: 'What the layer before had left undone, the {t} took on in {n} ways.',
  },
  {
    ja: 'しかし、{t}に頼りすぎると、{u}の弱点が見えなくなる。',
    en: 'To lean too heavily on the {t}, however, is to lose sight of the weaknesses of the {u}.',
  },
  {
    ja: '開発者の関心は{t}から離れ、静かに別の場所へ移っていった。',
    en: 'The interest of developers left the {t} and moved quietly elsewhere.',
  },
];

/** What passages say without any term. */
export const plainSentences: readonly { readonly ja: string; readonly en: string }[] = [
  {
    ja: '同じ道を歩いたように見えて、二つの業界が着いた場所は違う。',
    en: 'The two industries seem to have walked the same road, yet they arrived at different places.',
  },
  {
    ja: '理由は一つではない。',
    en: 'There is more than one reason.',
  },
  {
    ja: 'ここで読者は、はじめの問いに戻ることになる。',
    en: 'Here the reader comes back to the question asked at the beginning.',
  },
  {
    ja: '数字だけを見れば、そう言うこともできる。',
    en: 'Going by the figures alone, one could say so.',
  },
];
