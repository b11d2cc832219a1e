import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/check/check-content';
import { check } from '@/lib/cli/check';

type Edit = readonly [what: string, before: string, after: string];

/** Edits of a source that leave what it says as it is. */
const harmless: Readonly<Record<'ja' | 'en', readonly Edit[]>> = {
  ja: [
    [
      'lines wrapped anew',
      'L2が普及し、手数料は下がった。しかし流動性は分散した。',
      'L2が普及し、\n手数料は下がった。\nしかし流動性は\n分散した。',
    ],
    ['emphasis', '根本的な原因は競争である。', '**根本的な**原因は*競争*である。'],
    ['ruby', '翻訳の推敲を重ねた。', '翻訳の{推敲|すいこう}を重ねた。'],
    ['another reading of ruby', '{上手|うわて}に出る。', '{上手|かみて}に出る。'],
    [
      'where a link leads',
      '詳しくは[報告書](https://example.com/2024)にある。',
      '詳しくは[報告書](https://example.org/2025 "全文")にある。',
    ],
    ['words made a link', 'TVLの推移を見る。', '[TVL](https://example.com/tvl)の推移を見る。'],
    [
      'width of Latin letters and digits',
      'ＡＩの利用者は３０％増えた（推計）。',
      'AIの利用者は30%増えた(推計)。',
    ],
    ['half-width kana', 'ﾛｰﾙｱｯﾌﾟの手数料は安い。', 'ロールアップの手数料は安い。'],
    ['quotation marks', '「問題の移転」と呼ばれる。', '『問題の移転』と呼ばれる。'],
    ['a space between Japanese and Latin', 'AIエージェントが実行する。', 'AI エージェントが実行する。'],
    ['composition of kana', 'ガス料金が下がる。', 'ガス料金が下がる。'.normalize('NFD')],
    [
      'dashes and ellipses',
      '単純な話だ――そう見える…。約10〜20件。',
      '単純な話だ——そう見える……。約10～20件。',
    ],
  ],
  en: [
    [
      'lines wrapped anew',
      'Fees fell, but liquidity was scattered.',
      'Fees fell,\nbut liquidity\nwas scattered.',
    ],
    [
      'quotation marks and apostrophes',
      `It's called "moving the problem".`,
      'It’s called “moving the problem”.',
    ],
    ['single quotation marks', "They don't call it 'a cycle'.", 'They don’t call it “a cycle”.'],
    ['code made of a word', 'The tps value is an average.', 'The `tps` value is an average.'],
    ['white space', 'Each layer  builds on the last.', 'Each layer builds on the   last.'],
    ['escapes and references', 'R&amp;D costs 5 \\* more — or so.', 'R&D costs 5 * more --- or so.'],
    [
      'an invisible hyphen',
      'Interoperability remains unsolved.',
      'Inter\u00ADopera\u00ADbility remains unsolved.',
    ],
    ['the commas of a number', 'Some 12000 users left in 2024.', 'Some 12,000 users left in 2024.'],
  ],
};

/** Edits of a source that change what it says. */
const meant: Readonly<Record<'ja' | 'en', readonly Edit[]>> = {
  ja: [
    ['negation', '流動性は改善した。', '流動性は改善しなかった。'],
    ['a number', '過去3年間で普及した。', '過去5年間で普及した。'],
    ['a decimal point', '手数料は1.5%である。', '手数料は15%である。'],
    ['a particle', 'L2がL1を支える。', 'L2をL1が支える。'],
    ['a question', '本当に必要である。', '本当に必要である？'],
    ['a bound', '参加者は100人以上だった。', '参加者は100人以下だった。'],
    ['certainty', '影響を受ける。', '影響を受けるかもしれない。'],
    ['a sentence more', '手数料は下がった。', '手数料は下がった。ただし一時的である。'],
    ['a sentence less', '手数料は下がった。ただし一時的である。', '手数料は下がった。'],
    ['a unit', '総額は3億円に達した。', '総額は3兆円に達した。'],
    ['a date', '2024年9月12日に公開した。', '2024年9月21日に公開した。'],
    [
      'which cell',
      '| 層 | 役割 |\n| --- | --- |\n| 基盤 | 推論 |',
      '| 層 | 役割 |\n| --- | --- |\n| 推論 | 基盤 |',
    ],
  ],
  en: [
    ['negation', 'The model can reason.', "The model can't reason."],
    ['a word', 'Fees fell sharply.', 'Fees rose sharply.'],
    ['an obligation', 'Validators may stake 32 ETH.', 'Validators must stake 32 ETH.'],
    ['a sign', 'The margin is 5%.', 'The margin is −5%.'],
    ['a power', 'It grows as x² does.', 'It grows as x2 does.'],
    ['capital letters', 'It was built for us.', 'It was built for US.'],
    ['two words made one', 'They work on line.', 'They work online.'],
    ['code', '```js\nretry(3)\n```', '```js\nretry(2)\n```'],
  ],
};

const languages = ['ja', 'en'] as const;
const all = languages.flatMap((source) =>
  [...harmless[source], ...meant[source]].map(([what, before, after], index) => ({
    source,
    id: `edit-${index}`,
    what,
    before,
    after,
    isMeant: index >= harmless[source].length,
  })),
);

/** Two essays, one written in each language, with a passage for each edit. */
async function write(root: string, version: 'before' | 'after') {
  for (const source of languages) {
    const folder = join(root, 'essays', source);
    await mkdir(folder, { recursive: true });
    const edits = all.filter((edit) => edit.source === source);
    const block = (text: string, id: string) => `${text}\n<!-- #${id} -->\n`;
    const prose = (of: (edit: (typeof edits)[number]) => string) =>
      [block('# 茶 Tea', 'title'), ...edits.map((edit) => block(of(edit), edit.id))].join('\n');
    const translation = source === 'ja' ? 'en' : 'ja';
    await writeFile(
      join(folder, `${source}.md`),
      prose((edit) => edit[version]),
    );
    // The translation is not what is looked at; it has the kind of the source, and is never edited.
    await writeFile(
      join(folder, `${translation}.md`),
      prose((edit) => edit.before),
    );
    await writeFile(
      join(folder, 'essay.yaml'),
      `title: { ja: 茶 Tea, en: 茶 Tea }\nsource: ${source}\npublished: 2026-01-02\nupdated: 2026-01-02\n`,
    );
    const label = '{ ja: 茶, en: Tea }';
    await writeFile(
      join(folder, 'annotations.yaml'),
      `layers:\n  frame: ${label}\n  tracks: [{ id: pot, label: ${label} }]\n  levels: [{ id: leaf, label: ${label} }]\n` +
        `segments:\n${['title', ...edits.map(({ id }) => id)].map((id) => `  ${id}: { layer: frame }\n`).join('')}`,
    );
  }
}

describe('forty edits of a source', () => {
  const said: string[] = [];
  const flagged = new Map<string, string>();
  let code: number | undefined;

  beforeAll(async () => {
    const root = await mkdtemp(join(tmpdir(), 'edits-'));
    await mkdir(join(root, 'glossary'), { recursive: true });
    await write(root, 'before');
    code = await check(['--root', root, '--accept-all', '--by', 'Ada'], {
      out: () => {},
      err: (text) => said.push(text),
      today: '2026-01-02',
    });
    await write(root, 'after');
    const { files } = await checkContent(root);
    await rm(root, { recursive: true, force: true });
    for (const { path, messages } of files) {
      const source = /essays\/(..)\//.exec(path)?.[1];
      for (const { ruleId, reason, note } of messages) {
        if (ruleId !== 'ledger-stale') continue;
        flagged.set(`${source} ${/`(edit-\d+)`/.exec(reason)?.[1]}`, note ?? '');
      }
    }
  });

  it('are forty, twenty of each kind, of texts that could be accepted', () => {
    expect(said.join('')).not.toContain(' error ');
    expect(code).toBe(0);
    expect(all.filter(({ isMeant }) => isMeant)).toHaveLength(20);
    expect(all.filter(({ isMeant }) => !isMeant)).toHaveLength(20);
  });

  for (const { source, id, what, before, after, isMeant } of all) {
    it(`${isMeant ? 'reports' : 'passes over'} a change of ${what} (${source})`, () => {
      expect(after).not.toBe(before);
      const note = flagged.get(`${source} ${id}`);
      expect(note !== undefined).toBe(isMeant);
      if (isMeant) expect(note).toMatch(/^Changed since 2026-01-02: .*(\[-.+-\]|\{\+.+\+\})/);
    });
  }
});
