import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { followSuccessors } from '@/lib/content/follow-successors';
import { parseSources } from '@/lib/content/parse-sources';
import { hasErrors } from '@/lib/content/report-fault';
import type { EssayFileName } from '@/lib/content/source-tree';
import { essayFileNames } from '@/lib/content/source-tree';
import type { EssaySources } from '@/lib/content/sources';
import { checkPlanned } from '@/lib/import/check-planned';
import { type ImportPlan, importEssay } from '@/lib/import/import-essay';
import { readExisting } from '@/lib/import/read-existing';
import { readGivenText } from './read-given-text';

/** An essay's files, parsed as they would be from the disk. */
function sourcesOf(files: ReadonlyMap<EssayFileName, string>): EssaySources {
  const folder = Object.fromEntries(
    essayFileNames.map((name) => [
      name,
      new VFile({ path: `essays/x/${name}`, value: files.get(name) ?? '' }),
    ]),
  ) as Record<EssayFileName, VFile>;
  const [essay] = parseSources({
    essays: [{ slug: 'x', files: folder, images: [] }],
    terms: [],
    files: [],
  }).essays;
  if (!essay) throw new Error('An essay was given');
  return essay;
}

type Draft = { readonly ja: string; readonly en: string };

const nouns = [
  ...[
    '山',
    '川',
    '海',
    '空',
    '町',
    '道',
    '家',
    '森',
    '島',
    '橋',
    '花',
    '鳥',
    '風',
    '月',
    '雪',
    '雨',
    '石',
    '砂',
    '木',
    '草',
  ],
];
const words = [
  ...['mountain', 'river', 'sea', 'sky', 'town', 'road', 'house', 'forest', 'island', 'bridge'],
  ...['flower', 'bird', 'wind', 'moon', 'snow', 'rain', 'stone', 'sand', 'tree', 'grass'],
];

/** A passage in both languages that is like no other. */
function passage(number: number): Draft {
  const pick = (list: readonly string[], step: number) =>
    list[(number * step + Math.floor(number / 7)) % list.length];
  return {
    ja: `${pick(nouns, 1)}と${pick(nouns, 3)}について、${number}番目の手紙には${pick(nouns, 7)}の色が${pick(nouns, 11)}に似るとある。`,
    en: `On the ${pick(words, 1)} and the ${pick(words, 3)}, letter ${number} says that the ${pick(words, 7)} has the hue of ${pick(words, 11)}.`,
  };
}

const edit = fc.record({
  what: fc.constantFrom('add', 'drop', 'move', 'reword', 'join', 'split', 'leave'),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
  /** Whether both languages change, or the source alone. */
  inBoth: fc.boolean(),
});

function apply(
  drafts: readonly Draft[],
  { what, at, to, inBoth }: typeof edit extends fc.Arbitrary<infer T> ? T : never,
  next: () => number,
): Draft[] {
  const list = [...drafts];
  const index = list.length === 0 ? 0 : at % list.length;
  const here = list[index];
  const after = list[index + 1];
  if (what === 'add') list.splice(index, 0, inBoth ? passage(next()) : { ...passage(next()), en: '' });
  else if (what === 'drop' && list.length > 2) list.splice(index, 1);
  else if (what === 'move' && here) {
    list.splice(index, 1);
    list.splice(to % (list.length + 1), 0, here);
  } else if (what === 'reword' && here)
    list[index] = {
      ja: here.ja.replace('の色が', 'の色彩が'),
      en: inBoth ? here.en.replace('hue', 'colour') : here.en,
    };
  else if (what === 'join' && here && after)
    list.splice(index, 2, {
      ja: here.ja + after.ja,
      en: inBoth ? `${here.en} ${after.en}`.trim() : `${here.en}\n\n${after.en}`.trim(),
    });
  else if (what === 'split' && here) list[index] = { ...here, ja: here.ja.replace('、', '。\n\n') };
  return list;
}

const write = (drafts: readonly Draft[], language: 'ja' | 'en') =>
  [
    language === 'ja' ? '# 手紙' : '# Letters',
    ...drafts.map((draft) => draft[language]).filter((text) => text !== ''),
  ].join('\n\n');

describe('a text that is imported again and again', () => {
  it('keeps every address alive and gives no id twice, whatever was done to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 10 }),
        fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 6 }),
        (size, edits) => {
          let number = size;
          let drafts = Array.from({ length: size }, (_, index) => passage(index + 1));
          const give = (both: boolean) => {
            const ja = readGivenText('ja.md', write(drafts, 'ja')).text;
            const en = both ? readGivenText('en.md', write(drafts, 'en'), 'en').text : undefined;
            return { ...(ja && { ja }), ...(en && { en }) };
          };
          const request = { source: 'ja', today: '2026-11-23', terms: [], retire: 'proposed' } as const;
          const check = ({ files }: ImportPlan): ReadonlyMap<EssayFileName, string> => {
            expect(files).toBeDefined();
            const checked = checkPlanned(
              { essays: [], terms: [], files: [] },
              'x',
              'essays/x',
              files ?? new Map(),
            );
            expect(
              checked.filter((file) => hasErrors([file])).map(({ messages }) => messages.map(String)),
            ).toEqual([]);
            return files ?? new Map();
          };
          let files = check(importEssay({ ...request, texts: give(true) }));
          const ever = new Set<string>();
          const gone = new Set<string>();
          for (const [step, both] of edits) {
            drafts = apply(drafts, step, () => ++number);
            const before = sourcesOf(files);
            for (const id of before.ledger.data?.ids.keys() ?? []) ever.add(id);
            const plan = importEssay({ ...request, texts: give(both), existing: readExisting(before) });
            files = check(plan);
            const { ledger, prose } = sourcesOf(files);
            const ids = ledger.data?.ids ?? new Map();
            const held = new Set([...(prose.ja.prose?.places.keys() ?? [])]);
            for (const id of ever) expect([...ids.keys()]).toContain(id);
            for (const [id, end] of followSuccessors(ids))
              expect([id, held.has(end?.[0] ?? '')]).toEqual([id, true]);
            for (const id of gone) expect(held.has(id)).toBe(false);
            for (const [id, { successor }] of ids) if (successor !== undefined) gone.add(id);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('changes nothing where nothing was changed', () => {
    const drafts = Array.from({ length: 12 }, (_, index) => passage(index + 1));
    const texts = {
      ja: readGivenText('ja.md', write(drafts, 'ja')).text,
      en: readGivenText('en.md', write(drafts, 'en'), 'en').text,
    };
    if (!texts.ja || !texts.en) throw new Error('Both were given');
    const request = {
      texts: { ja: texts.ja, en: texts.en },
      source: 'ja',
      today: '2026-11-23',
      terms: [],
      retire: new Map(),
    } as const;
    const { files } = importEssay(request);
    const again = importEssay({
      ...request,
      today: '2026-12-24',
      existing: readExisting(sourcesOf(files ?? new Map())),
    });
    expect(again.files).toEqual(files);
  });
});
