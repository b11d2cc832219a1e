/**
 * Measures how well blocks and sentences are aligned, against length alone and position alone, on documents whose
 * alignment is known, as they are and with blocks dropped, merged and split.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Localized } from '@/lib/model';
import { type AlignableBlock, type AlignmentBead, alignBlocks } from '@/lib/text/align/align-blocks';
import { alignByLength } from './align/align-by-length';
import { type GoldBead, type GoldDocument, type Harm, harms, perturb } from './align/perturb';
import { addCounts, type Counts, countBeads, judge, measure } from './align/score';

const usage = `Usage: tsx tests/bench/align.bench.ts [<folder>] [--only <text>] [--seeds <n>] [--bare] [--faults <n>]

Prints precision, recall and F1 of beads. <folder> holds documents, one a JSON file: {"ja": [block…], "en": [block…]},
in which block i answers block i, or with "gold": [{"ja": [0], "en": [0, 1]}…] where that is not so.

  --only <text>  documents whose name holds it
  --seeds <n>    perturb each document n times (1)
  --bare         as plain prose: no kinds, code or addresses
  --faults <n>   print the first n beads that are wrong
  --help         show this`;

interface Document {
  readonly name: string;
  readonly ja: readonly AlignableBlock[];
  readonly en: readonly AlignableBlock[];
  readonly gold?: readonly GoldBead[];
}

type Align = (blocks: Localized<readonly AlignableBlock[]>) => readonly AlignmentBead[];

const methods: Record<string, Align> = {
  position: ({ ja, en }) =>
    Array.from({ length: Math.max(ja.length, en.length) }, (_, index) => ({
      ja: index < ja.length ? [index] : [],
      en: index < en.length ? [index] : [],
      confidence: 0.5,
    })),
  length: ({ ja, en }) =>
    alignByLength({ ja: ja.map(({ text }) => text.length), en: en.map(({ text }) => text.length) }),
  taiyaku: (blocks) => alignBlocks(blocks),
};

function load(folder: string, only: string): Document[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && file.includes(only))
    .sort()
    .map((file) => ({ name: file, ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}

function strip(blocks: readonly AlignableBlock[]): AlignableBlock[] {
  return blocks.map(({ text }) => ({ kind: 'paragraph', text: text.replace(/\s+/g, ' ') }));
}

/** A document as it is measured: unharmed, or harmed from a seed. */
function prepare(document: Document, harm: Harm, seed: number, bare: boolean): GoldDocument {
  const blocks = bare ? { ja: strip(document.ja), en: strip(document.en) } : document;
  if (document.gold) return { blocks, gold: document.gold };
  return perturb(blocks, harm, seed);
}

function show(name: string, counts: Counts): string {
  const { precision, recall, f1 } = measure(counts);
  return [name.padEnd(10), ...[precision, recall, f1].map((value) => value.toFixed(4))].join('  ');
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
        by: { type: 'boolean', default: false },
        own: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const folder = positionals[0] ?? join(import.meta.dirname, '../fixtures/align');
    const documents = load(folder, values.only);
    let faults = Number(values.faults);
    const judged: { confidence: number; right: boolean }[] = [];
    for (const [harm, amount] of Object.entries(harms)) {
      console.log(`\n${harm}\n            precision  recall  F1`);
      for (const [name, align] of Object.entries(methods)) {
        if (values.own && name !== 'taiyaku') continue;
        let total: Counts = { right: 0, found: 0, wanted: 0 };
        const bySource = new Map<string, Counts>();
        const start = performance.now();
        documents.forEach((document, index) => {
          for (let seed = 0; seed < Number(values.seeds); seed++) {
            const { blocks, gold } = prepare(document, amount, 1000 * seed + index, values.bare);
            const beads = align(blocks);
            const counts = countBeads(beads, gold);
            total = addCounts(total, counts);
            const source = document.name.replace(/-.*/, '');
            bySource.set(
              source,
              addCounts(counts, bySource.get(source) ?? { right: 0, found: 0, wanted: 0 }),
            );
            if (name !== 'taiyaku') continue;
            const verdicts = judge(beads, gold);
            for (const verdict of verdicts) judged.push(verdict);
            beads.forEach((bead, at) => {
              if (verdicts[at]?.right || faults <= 0) return;
              faults--;
              const quote = (side: 'ja' | 'en') =>
                bead[side]
                  .map((i) => `${i} ${blocks[side][i]?.kind} ${blocks[side][i]?.text.slice(0, 100)}`)
                  .join(' + ');
              const wanted = gold.filter(
                (each) =>
                  each.ja.some((i) => bead.ja.includes(i)) || each.en.some((i) => bead.en.includes(i)),
              );
              console.log(
                `${document.name} ${bead.confidence.toFixed(2)}\n  ja ${quote('ja')}\n  en ${quote('en')}\n  gold ${wanted.map((each) => `${each.ja}:${each.en}`).join(' ')}`,
              );
            });
          }
        });
        console.log(show(name, total), ` ${((performance.now() - start) / 1000).toFixed(1)} s`);
        if (values.by)
          for (const [source, counts] of bySource) console.log('   ', source.padEnd(20), show('', counts));
      }
    }
    console.log('\nconfidence   beads   right');
    const bounds = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 1.01];
    for (const [index, low] of bounds.slice(0, -1).entries()) {
      const high = bounds[index + 1] as number;
      const some = judged.filter(({ confidence }) => confidence >= low && confidence < high);
      const right = some.filter((each) => each.right).length;
      console.log(
        `${low.toFixed(3)}–      ${String(some.length).padStart(6)}   ${(right / some.length).toFixed(4)}`,
      );
    }
    return 0;
  } catch (error) {
    console.error(`${error instanceof Error ? error.stack : error}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = main();
