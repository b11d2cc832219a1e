/**
 * Words that texts of every subject hold, each line one thing: how Japanese writes it, how English does. Written by
 * hand for no text in particular; names of products and terms of one subject do not belong here.
 */
const lines = `
例 例え: example instance
注意 注記: note caution attention
警告: warning warn
重要: important importance
必要: need necessary require required must
可能 できます: can possible able
設定: setting set configuration configure
変更: change modify modification
追加: add additional addition append
削除: delete remove removal
作成: create make creation
使用 利用 使い 使う: use usage using
方法 やり方: way method how
場合: if case when
問題: problem issue trouble question
解決: solve resolve solution
結果: result outcome consequence
原因 理由: cause reason why
目的: purpose goal aim
情報: information info
説明: explain explanation describe description
参照: see refer reference
詳細 詳しく: detail detailed
概要: overview summary outline
始め 開始: start begin beginning
終了 終わ: end finish quit exit
次 以下: next following follow below
前 以前: previous before former earlier
後 その後: after later then
最初: first initial
最後: last final finally
最新: latest newest recent
新しい 新規 新た: new newly
古い: old older
大き: large big great
小さ: small little
多く 多数: many much most
少な: few less little
高い 高度 高く: high higher
低い 低下 低く: low lower
長い 長期: long
短い: short
速い 高速 速く: fast quick quickly speed
遅い 遅延: slow delay
簡単 容易: easy easily simple simply
難し 困難: difficult hard difficulty
良い よい 良く: good well better
悪い 悪意: bad malicious
正し: correct right properly
間違 誤り 誤っ: wrong mistake error incorrect
同じ 同様 同一: same similar similarly
異な 違い 違う: different differ difference
全て すべて 全体 全部: all every whole entire everything
各 それぞれ: each respective every
他 別の ほか: other another else
または あるいは もしくは: or either
および 及び: and
しかし ただし ですが: but however
なぜなら ため: because since for
例外: exception except
特に: especially particularly special
通常 普通: usually normally normal usual
一般: general generally common
時々 ときどき: sometimes occasionally
常に いつも: always
決して: never
すでに 既に: already
まだ: yet still
現在 今: now current currently present
今日: today
昨日: yesterday
明日: tomorrow
将来 未来: future
過去: past
年: year
月: month
日: day date
時間: time hour
分: minute
秒: second
週: week
数: number count
人 人々: people person man
男: man male
女: woman female
子供: child
家: house home
国: country nation
世界: world
社会: society social
会社 企業: company firm enterprise corporate
政府: government
経済: economy economic
市場: market
価格 値段: price
費用 料金: cost fee charge expense
金 お金: money gold
支払: pay payment
法律 法: law legal
権利 権限: right permission privilege authority
許可: allow permit permission
禁止: prohibit forbid ban
責任: responsibility responsible
自由: free freedom
安全: safe safety secure security
危険: danger dangerous risk
保護: protect protection
信頼: trust reliable reliability
歴史: history historical
文化: culture cultural
教育: education
研究: research study
科学: science scientific
技術: technology technique technical
学習 学ぶ 学び: learn learning study
理解: understand understanding
知識 知る 知っ: know knowledge
考え: think idea thought consider
思い 思う 思わ: think feel believe
言う 言い 言っ: say tell
話: talk speak story
言語: language
日本語: japanese
英語: english
日本: japan japanese
中国: china chinese
米国 アメリカ: america american
言葉 単語: word
文字: character letter
文章 文書: document text sentence writing
翻訳: translate translation translator
書く 書き 書か 記述: write written describe
読む 読み 読ん: read reading
見る 見て 見え: see look view
聞く 聞い: hear ask listen
表示: display show
非表示 隠: hide hidden
選択 選ぶ 選び: select choose choice selection
入力: input enter type
出力: output
検索: search find
検出: detect detection
確認: confirm check verify make sure
検証: verify validation validate
試す 試し 試験: try test
実行: run execute execution perform
実装: implement implementation
開発: develop development developer
公開: publish public release
提供: provide offer supply
支援 援助: support help aid
対応: support correspond compatible
助け 手伝: help
管理: manage management administration administrator control
制御: control
操作: operation operate
動作: work operation behavior act
機能: function feature functionality
性能: performance
能力: ability capability power
関数: function
変数: variable
引数: argument parameter
値: value
型: type
配列: array
文字列: string
整数: integer
構文: syntax
構造: structure
構成: configuration compose consist
要素: element component
部分 一部: part partial partly portion
内容: content contents
名前 名称: name
番号: number
一覧: list
表: table
図: figure diagram
画像 写真: image picture photo
色: color colour
音 音声: sound audio voice
動画: video movie
画面: screen
窓: window
行: line row
列: column
上 上部: top above up upper
下 下部: bottom below down under
左: left
右: right
中 内部 内側: inside within internal middle
外 外部 外側: outside external
中央 中心: center centre central middle
開く 開き 開い: open
閉じ: close closed
保存: save store preserve
復元 回復: restore recover recovery
移動: move movement
複製: copy duplicate
置換 置き換え: replace substitute replacement
挿入: insert
結合 統合: merge combine integrate join integration
分割 分離: split divide separate separation
接続: connect connection
通信: communication communicate
送信 送る 送ら: send transmit sent
受信 受け取: receive
共有: share shared
自動: automatic automatically
手動: manual manually
既定: default
標準: standard
任意: optional arbitrary any
必須: required mandatory
有効: enable enabled valid effective
無効: disable disabled invalid
失敗: fail failure
成功: success succeed successful
不足: lack shortage insufficient
増加 増え 増や: increase grow
減少 減り 減ら: decrease reduce
最大: maximum max largest
最小: minimum smallest
平均: average mean
合計 総: total sum
計算: calculate compute calculation computation
比較: compare comparison
測定: measure measurement
分析 解析: analyze analysis parse
判断: judge decide judgment
決定 決め: decide determine decision
期待: expect expectation
予想 予測: predict expect prediction forecast
計画: plan
戦略: strategy
発展: develop development evolution
成長: grow growth
進化: evolve evolution
競争: compete competition
影響: influence affect effect impact
効果: effect effective
関係 関連: relation relationship related relate
条件: condition
状態 状況: state status condition situation
環境: environment
場所 位置: place location position
地域: region area local
領域 分野: area field domain region
範囲: range scope extent
種類: kind type sort
段階: stage step phase
手順: step procedure
過程: process
規則: rule
形式: format form
形: shape form
大きさ: size
重さ: weight
速度: speed velocity rate
力: force power strength
水: water
火: fire
空気: air
食べ 食品 食事: eat food meal
生活 生き: life live living
死: die death dead
病気: disease illness sick
医 医師: doctor medical
学校: school
学生 生徒: student
先生 教師: teacher
仕事 作業: work job task
友達 友人: friend
家族: family
心: heart mind
手: hand
目: eye
頭: head
声: voice
道: road way path
車: car vehicle
都市: city urban
電話: phone telephone call
電子: electronic
電源: power
機械: machine
道具: tool
本 書籍: book
新聞: newspaper
手紙: letter
夜: night
朝: morning
参加: participate join participation
貢献: contribute contribution
質問: question ask
答え 回答: answer
意見: opinion
意味: mean meaning
提案: suggest suggestion propose proposal
要求: request require demand
報告: report
連絡: contact
登録: register registration
認証: authenticate authentication certificate
暗号: encrypt encryption crypto cryptography cipher
公式: official
個人: personal individual private
秘密: secret private
自分 自身: own self yourself
複数: multiple several plural
単一: single
両方 両者: both
半分: half
完全: complete completely full fully perfect
十分: enough sufficient sufficiently
直接: direct directly
別々: separate separately
一緒: together
お互い 互いに 相互: each other mutual mutually
代わり: instead alternative replace
似た 似て: similar like
最適: optimal optimize best
品質: quality
量: amount quantity
単位: unit
基本: basic basis fundamental basically
基礎 基盤: foundation base basis infrastructure
応用: application apply
適用: apply application
導入: introduce introduction install
紹介: introduce introduction
結論: conclusion conclude
章: chapter
節: section
目次: contents
索引: index
付録: appendix
著者: author
著作権: copyright
読者: reader
`;

/** One thing, as either language writes it: Japanese as it stands in a text, English as words. */
export interface CommonWord {
  readonly ja: readonly string[];
  readonly en: readonly string[];
}

/** The common words, in a fixed order. */
export const commonWords: readonly CommonWord[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [ja = '', en = ''] = line.split(': ');
    return { ja: ja.split(' '), en: en.split(' ') };
  });
