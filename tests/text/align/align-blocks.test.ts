import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Localized, languages } from '@/lib/model';
import { type AlignableBlock, type AlignmentBead, alignBlocks } from '@/lib/text/align/align-blocks';
import { alignByLength } from '../../bench/align/align-by-length';
import { harms, perturb } from '../../bench/align/perturb';
import { countBeads, judge, measure, noCounts } from '../../bench/align/score';
import { createRandom } from '../../bench/create-random';
import { makeTerm } from '../make-term';

const paragraphs = (...texts: string[]): AlignableBlock[] =>
  texts.map((text) => ({ kind: 'paragraph', text }));

const show = (beads: readonly AlignmentBead[]) => beads.map(({ ja, en }) => `${ja}=${en}`).join(' ');

/** What holds of any alignment: all blocks once, in order, two of a side at most, confidence a probability. */
function expectWhole(beads: readonly AlignmentBead[], blocks: Localized<readonly unknown[]>): void {
  for (const language of languages) {
    expect(beads.flatMap((bead) => bead[language])).toEqual(blocks[language].map((_, index) => index));
  }
  for (const { ja, en, confidence } of beads) {
    expect(Math.max(ja.length, en.length)).toBeLessThanOrEqual(2);
    expect(ja.length + en.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('alignBlocks', () => {
  it('aligns nothing with nothing, and leaves alone what has no counterpart', () => {
    expect(alignBlocks({ ja: [], en: [] })).toEqual([]);
    expect(show(alignBlocks({ ja: paragraphs('はい。', 'いいえ。'), en: [] }))).toBe('0= 1=');
    expect(show(alignBlocks({ ja: [], en: paragraphs('Yes.') }))).toBe('=0');
  });

  it.each<[string, string[], string[], string]>([
    [
      'numbers, however they are written',
      [
        '二つの層があるということは、以前から広く知られていました。しかし、それだけではありません。',
        '参加者は１万人です。',
        '2021年3月に始まりました。',
      ],
      ['There were 10 thousand participants.', 'It began in March 2021.'],
      '0= 1=0 2=1',
    ],
    [
      'names in Latin letters',
      ['ここではGitHubを使います。', '次にDockerで動かします。', '最後にSlackで知らせます。'],
      ['Here we use GitHub for that.', 'Finally, Slack tells everyone.'],
      '0=0 1= 2=1',
    ],
    [
      'loanwords, by their sound',
      [
        'スケーリングの話です。',
        'コンピューターの話です。',
        'プロトコルの話です。',
        'ネットワークの話です。',
      ],
      ['It is about the protocol.', 'It is about the network.'],
      '0= 1= 2=0 3=1',
    ],
    [
      'common words',
      ['例外の話です。', '歴史の話です。', '質問があります。', '答えもあります。'],
      ['There is a question.', 'There is an answer as well.'],
      '0= 1= 2=0 3=1',
    ],
  ])('goes by %s', (_name, ja, en, expected) => {
    expect(show(alignBlocks({ ja: paragraphs(...ja), en: paragraphs(...en) }))).toBe(expected);
  });

  it('goes by the terms of the glossary', () => {
    const blocks = {
      ja: paragraphs('巻き上げは高い。', '焼き上げは高い。', '仕上げは高い。'),
      en: paragraphs('The rollup is expensive.'),
    };
    const find = (ja: string) => {
      const terms = [makeTerm('rollup', { ja: { form: ja }, en: { form: 'rollup' } })];
      return alignBlocks(blocks, { terms }).find(({ en }) => en.length > 0)?.ja;
    };
    expect(find('巻き上げ')).toEqual([0]);
    expect(find('仕上げ')).toEqual([2]);
  });

  it('joins what the other language splits', () => {
    const ja = paragraphs(
      '最初に、Docker を設定します。',
      '次に、ネットワークの設定を確認し、GitHub に変更を送ります。その後で、Slack に通知が届いたかどうかを確認します。',
      '最後に、サーバーを終了します。',
    );
    const en = paragraphs(
      'First, configure Docker.',
      'Next, check the settings of the network and send the changes to GitHub.',
      'After that, check whether a notification has arrived in Slack.',
      'Finally, shut the server down.',
    );
    expect(show(alignBlocks({ ja, en }))).toBe('0=0 1=1,2 2=3');
  });

  it('finds the way again after a chapter that one side does not have', () => {
    const ja = Array.from(
      { length: 120 },
      (_, index): AlignableBlock => ({
        kind: index % 10 === 0 ? 'heading' : 'paragraph',
        text: index % 10 === 0 ? `第${index / 10}章` : `これは${index * 7 + 1000}についての段落です。`,
      }),
    );
    const en = ja.map(
      ({ kind }, index): AlignableBlock => ({
        kind,
        text: index % 10 === 0 ? `Chapter ${index / 10}` : `This is the paragraph about ${index * 7 + 1000}.`,
      }),
    );
    const beads = alignBlocks({ ja, en: [...en.slice(0, 30), ...en.slice(90)] });
    const paired = beads.filter((bead) => bead.ja.length === 1 && bead.en.length === 1);
    expect(paired.map((bead) => [bead.ja[0], bead.en[0]])).toEqual(
      Array.from({ length: 60 }, (_, index) => [index < 30 ? index : index + 60, index]),
    );
  });
});

describe('alignBlocks on large texts that share nothing', () => {
  it('is led by lengths', () => {
    const random = createRandom(1993);
    const lengths = Array.from({ length: 600 }, () => 5 + Math.floor(random() * 200));
    const ja = paragraphs(...lengths.map((length) => 'あ'.repeat(length)));
    const en = paragraphs(
      ...lengths.map((length) => 'q'.repeat(Math.round(length * (1.9 + 0.4 * random())))),
    );
    // A stretch of the English is not there.
    const blocks = { ja, en: [...en.slice(0, 200), ...en.slice(260)] };
    const beads = alignBlocks(blocks);
    expectWhole(beads, blocks);
    const right = beads.filter(
      (bead) =>
        bead.ja.length === 1 &&
        bead.en[0] === (bead.ja[0] as number) - ((bead.ja[0] as number) < 200 ? 0 : 60),
    );
    expect(right.length).toBeGreaterThan(500);
  });
});

const folder = join(import.meta.dirname, '../../fixtures/align');
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): Localized<AlignableBlock[]> => JSON.parse(readFileSync(join(folder, file), 'utf8')));

const bare = ({ ja, en }: Localized<AlignableBlock[]>) => ({
  ja: paragraphs(...ja.map(({ text }) => text)),
  en: paragraphs(...en.map(({ text }) => text)),
});

describe('alignBlocks on real documents', () => {
  it.each([
    ['as they are', harms.none, documents],
    ['with blocks dropped, merged and split', harms.heavy, documents],
    ['as plain paragraphs, with some dropped, merged and split', harms.heavy, documents.map(bare)],
  ])('makes at most a third of the mistakes of length alone, %s', (_name, harm, texts) => {
    let ours = noCounts;
    let byLength = ours;
    const sure: boolean[] = [];
    texts.forEach((paired, seed) => {
      const { blocks, gold } = perturb(paired, harm, seed);
      const beads = alignBlocks(blocks);
      ours = countBeads(beads, gold, ours);
      const lengths = (side: readonly AlignableBlock[]) => side.map(({ text }) => text.length);
      byLength = countBeads(
        alignByLength({ ja: lengths(blocks.ja), en: lengths(blocks.en) }),
        gold,
        byLength,
      );
      for (const { confidence, right } of judge(beads, gold)) if (confidence >= 0.9) sure.push(right);
    });
    expect(1 - measure(ours).f1).toBeLessThanOrEqual((1 - measure(byLength).f1) / 3);
    expect(sure.length).toBeGreaterThan(ours.found / 2);
    expect(sure.filter(Boolean).length / sure.length).toBeGreaterThan(0.97);
  });
});

const anyKind = fc.constantFrom('heading', 'paragraph', 'ordered-item', 'code', 'table', 'rule' as const);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
  fc
    .array(
      fc.constantFrom('設定', 'スケール', 'scale', '1万', '2', '。', '. ', '\uD800', '\u202E', ' ', '々ー'),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join('')),
);
const anyBlocks = fc.array(
  fc.record(
    {
      kind: anyKind,
      text: anyText,
      depth: fc.integer({ min: 1, max: 6 }),
      codes: fc.array(anyText),
      urls: fc.array(anyText),
    },
    { requiredKeys: ['kind', 'text'] },
  ),
  { maxLength: 12 },
) as fc.Arbitrary<AlignableBlock[]>;

describe('alignBlocks on anything', () => {
  it('holds every block exactly once, in order, the same way every time', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, (ja, en) => {
        const beads = alignBlocks({ ja, en });
        expectWhole(beads, { ja, en });
        expect(alignBlocks({ ja, en })).toEqual(beads);
      }),
    );
  });

  it('aligns texts that tell their blocks apart by what both share, whichever of them is which', () => {
    const someNumbers = fc.uniqueArray(fc.integer({ min: 100_000, max: 999_999 }), {
      minLength: 8,
      maxLength: 20,
    });
    const fewIndexes = fc.uniqueArray(fc.nat({ max: 19 }), { maxLength: 3 });
    fc.assert(
      fc.property(someNumbers, fewIndexes, (numbers, dropped) => {
        const all = paragraphs(...numbers.map((number) => `${number} / ${number + 1_000_000}`));
        const kept = all.flatMap((_, index) => (dropped.includes(index) ? [] : [index]));
        const some = kept.map((index) => all[index] as AlignableBlock);
        const pairs = (beads: readonly AlignmentBead[]) =>
          beads.filter(({ ja, en }) => ja.length > 0 && en.length > 0).map(({ ja, en }) => `${ja}=${en}`);
        expect(pairs(alignBlocks({ ja: all, en: some }))).toEqual(kept.map((index, at) => `${index}=${at}`));
        expect(pairs(alignBlocks({ ja: some, en: all }))).toEqual(kept.map((index, at) => `${at}=${index}`));
      }),
    );
  });

  it('bears text without end, halves of characters, and characters that turn the direction of writing', () => {
    const endless = ['あ', '1', 'ア', 'a-', '1,', '\uD800', '\u202E', '(', '漢'].map((character) =>
      character.repeat(2e6),
    );
    const blocks = { ja: paragraphs(...endless), en: paragraphs(...endless, 'x'.repeat(1e7)) };
    expectWhole(alignBlocks(blocks), blocks);
  });
});
