/**
 * Measures how well blocks and sentences are aligned, against length alone and position alone, on documents whose
 * alignment is known, as they are and with blocks dropped, merged and split.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Localized } from '@/lib/model';
import { type AlignableBlock, type AlignmentBead, alignBlocks } from '@/lib/text/align/align-blocks';
import { alignPassages, alignSentences } from '@/lib/text/align/align-sentences';
import { alignByLength } from './align/align-by-length';
import { bare, type Document, readDocuments, readSentences } from './align/documents';
import { type GoldBead, type GoldDocument, harms, perturb } from './align/perturb';
import { type Counts, countBeads, judge, measure, noCounts, type Verdict } from './align/score';

const usage = `Usage: tsx tests/bench/align.bench.ts [<folder>] [options]

Prints precision, recall and F1 of beads. <folder> holds documents, one a JSON file: {"ja": [block…], "en": [block…]},
in which block i answers block i, or with "gold": [{"ja": [0], "en": [0, 1]}…] where that is not so. Documents with
"gold" are measured as they are; others also with blocks dropped, merged and split. Without <folder>, a small excerpt.

  --only <text>       documents whose name holds it
  --seeds <n>         harm each document n times (1)
  --bare              as plain prose: no kinds, code or addresses
  --faults <n>        print the first n beads that are wrong
  --sentences <file>  measure sentences instead: [{"document": file, "block": index, "ja": […], "en": […], "gold": […]}…]
  --help              show this`;

type Align = (texts: Localized<readonly string[]>) => readonly AlignmentBead[];

const position: Align = ({ ja, en }) =>
  Array.from({ length: Math.max(ja.length, en.length) }, (_, index) => ({
    ja: index < ja.length ? [index] : [],
    en: index < en.length ? [index] : [],
    confidence: 0.5,
  }));
const length: Align = ({ ja, en }) =>
  alignByLength({ ja: ja.map((text) => text.length), en: en.map((text) => text.length) });
const textsOf = (blocks: Localized<readonly AlignableBlock[]>) => ({
  ja: blocks.ja.map(({ text }) => text),
  en: blocks.en.map(({ text }) => text),
});

/** Adds up what several methods find, and prints it. */
class Table {
  readonly counts = new Map<string, Counts>();
  readonly verdicts: Verdict[] = [];

  add(method: string, found: readonly AlignmentBead[], gold: readonly GoldBead[]): void {
    this.counts.set(method, countBeads(found, gold, this.counts.get(method) ?? noCounts));
  }

  print(title: string): void {
    console.log(`\n${title.padEnd(18)}precision  recall  F1`);
    for (const [method, counts] of this.counts) {
      const { precision, recall, f1 } = measure(counts);
      console.log(
        [method.padEnd(18), ...[precision, recall, f1].map((value) => value.toFixed(4))].join('  '),
      );
    }
  }
}

function printReliability(verdicts: readonly Verdict[]): void {
  console.log('\nconfidence      beads   right');
  const bounds = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.01];
  for (const [index, low] of bounds.slice(0, -1).entries()) {
    const high = bounds[index + 1] as number;
    const some = verdicts.filter(({ confidence }) => confidence >= low && confidence < high);
    const right = some.filter((each) => each.right).length;
    const share = some.length === 0 ? '' : (right / some.length).toFixed(4);
    console.log(`${low.toFixed(2)} and more   ${String(some.length).padStart(6)}   ${share}`);
  }
  const sure = verdicts.filter(({ confidence }) => confidence >= 0.9);
  const right = sure.filter((each) => each.right).length;
  console.log(`of all from 0.90 on, right: ${(right / sure.length).toFixed(4)}`);
}

function printFault(document: string, bead: AlignmentBead, { blocks, gold }: GoldDocument): void {
  const quote = (side: 'ja' | 'en') =>
    bead[side].map((index) => `${index} ${blocks[side][index]?.text.slice(0, 100)}`).join(' + ');
  const wanted = gold.filter(
    ({ ja, en }) =>
      ja.some((index) => bead.ja.includes(index)) || en.some((index) => bead.en.includes(index)),
  );
  console.log(
    `${document} ${bead.confidence.toFixed(2)}\n  ja ${quote('ja')}\n  en ${quote('en')}\n  right: ${wanted.map(({ ja, en }) => `${ja}=${en}`).join(' ')}`,
  );
}

function measureBlocks(documents: readonly Document[], seeds: number, faults: number): void {
  const verdicts: Verdict[] = [];
  let left = faults;
  const known = documents.every(({ gold }) => gold !== undefined);
  for (const [title, harm] of known ? [['as they are', harms.none] as const] : Object.entries(harms)) {
    const table = new Table();
    documents.forEach((document, index) => {
      for (let seed = 0; seed < seeds; seed++) {
        const prepared: GoldDocument = document.gold
          ? { blocks: document, gold: document.gold }
          : perturb(document, harm, 1000 * seed + index);
        const texts = textsOf(prepared.blocks);
        table.add('position alone', position(texts), prepared.gold);
        table.add('length alone', length(texts), prepared.gold);
        const beads = alignBlocks(prepared.blocks);
        table.add('taiyaku', beads, prepared.gold);
        judge(beads, prepared.gold).forEach((verdict, at) => {
          verdicts.push(verdict);
          if (!verdict.right && left-- > 0) printFault(document.name, beads[at] as AlignmentBead, prepared);
        });
      }
    });
    table.print(title);
  }
  printReliability(verdicts);
}

function measureSentences(file: string, documents: readonly Document[]): void {
  const table = new Table();
  const verdicts: Verdict[] = [];
  for (const { passages, gold } of readSentences(file, documents)) {
    const together = alignPassages(passages);
    for (const [index, right] of gold) {
      const passage = passages[index] ?? { ja: [], en: [] };
      table.add('position alone', position(passage), right);
      table.add('length alone', length(passage), right);
      table.add('passage alone', alignSentences(passage), right);
      table.add('whole document', together[index] ?? [], right);
      verdicts.push(...judge(together[index] ?? [], right));
    }
  }
  table.print('sentences');
  printReliability(verdicts);
}

function main(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        help: { type: 'boolean' },
        only: { type: 'string', default: '' },
        seeds: { type: 'string', default: '1' },
        bare: { type: 'boolean', default: false },
        faults: { type: 'string', default: '0' },
        sentences: { type: 'string' },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const [seeds, faults] = [Number(values.seeds), Number(values.faults)];
    if (!Number.isInteger(seeds) || seeds < 1 || !Number.isInteger(faults) || faults < 0)
      throw new RangeError('Expected whole numbers for --seeds and --faults');
    const folder = positionals[0] ?? join(import.meta.dirname, '../fixtures/align');
    const documents = readDocuments(folder, values.only).map((document) =>
      values.bare ? bare(document) : document,
    );
    if (documents.length === 0) throw new RangeError(`No documents in ${folder}`);
    if (values.sentences) measureSentences(values.sentences, documents);
    else measureBlocks(documents, seeds, faults);
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = main();
