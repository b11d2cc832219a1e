import { type Language, type Localized, languages } from '@/lib/model';
import type { AlignableBlock } from '@/lib/text/align/align-blocks';
import { splitSentences } from '@/lib/text/sentences';
import { createRandom } from '../create-random';

/** A bead that is known to be right. */
export type GoldBead = Localized<readonly number[]>;

export interface GoldDocument {
  readonly blocks: Localized<readonly AlignableBlock[]>;
  readonly gold: readonly GoldBead[];
}

/** How much is done to a document: for each block and side, the chance that it is changed so. */
export interface Harm {
  readonly drop: number;
  /** A run of blocks is left out, as many as `run` at most. */
  readonly dropRun: number;
  readonly run: number;
  readonly merge: number;
  readonly split: number;
}

export const harms = {
  none: { drop: 0, dropRun: 0, run: 0, merge: 0, split: 0 },
  light: { drop: 0.01, dropRun: 0, run: 0, merge: 0.005, split: 0.005 },
  heavy: { drop: 0.03, dropRun: 0.004, run: 15, merge: 0.03, split: 0.03 },
} as const satisfies Record<string, Harm>;

/** A block as the pieces of the pairs that it is made of. */
interface Piece {
  readonly block: AlignableBlock;
  /** The pairs of the unharmed document that it holds, or holds a part of. */
  readonly pairs: readonly number[];
}

/**
 * Drops, merges and splits blocks on either side of a document in which block i answers block i, and keeps count of
 * what answers what. No bead becomes larger than 2:2.
 */
export function perturb(
  paired: Localized<readonly AlignableBlock[]>,
  harm: Harm,
  seed: number,
): GoldDocument {
  const random = createRandom(seed);
  const size = paired.ja.length;
  // What has been done to a pair on one side is left alone on the other, but for merges that overlap by chance.
  const touched = new Set<number>();
  const sides = Object.fromEntries(
    (random() < 0.5 ? languages : [...languages].reverse()).map((language) => [
      language,
      harmSide(paired[language], language, harm, random, touched),
    ]),
  ) as Record<Language, Piece[]>;
  const blocks = { ja: sides.ja.map(({ block }) => block), en: sides.en.map(({ block }) => block) };
  return { blocks, gold: join(sides, size) };
}

function harmSide(
  blocks: readonly AlignableBlock[],
  language: Language,
  harm: Harm,
  random: () => number,
  touched: Set<number>,
): Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as AlignableBlock;
    const next = blocks[index + 1];
    const die = random();
    const free = !touched.has(index);
    let at = harm.dropRun;
    if (die < at && free) {
      const end = Math.min(blocks.length, index + 2 + Math.floor(random() * (harm.run - 1)));
      for (; index < end && !touched.has(index); index++) touched.add(index);
      index--;
      continue;
    }
    at += harm.drop;
    if (die < at && free) {
      touched.add(index);
      continue;
    }
    at += harm.merge;
    if (die < at && free && next && !touched.has(index + 1) && canMerge(block, next)) {
      touched.add(index).add(index + 1);
      pieces.push({ block: mergeBlocks(block, next, language), pairs: [index, index + 1] });
      index++;
      continue;
    }
    at += harm.split;
    const halves = die < at && free ? splitBlock(block, language, random) : undefined;
    if (halves) {
      touched.add(index);
      for (const half of halves) pieces.push({ block: half, pairs: [index] });
    } else pieces.push({ block, pairs: [index] });
  }
  return pieces;
}

const prose = new Set(['paragraph', 'quote', 'ordered-item', 'unordered-item', 'footnote']);

function canMerge(a: AlignableBlock, b: AlignableBlock): boolean {
  return prose.has(a.kind) && a.kind === b.kind;
}

export function mergeBlocks(a: AlignableBlock, b: AlignableBlock, language: Language): AlignableBlock {
  return {
    ...a,
    text: a.text + (language === 'ja' ? '' : ' ') + b.text,
    codes: [...(a.codes ?? []), ...(b.codes ?? [])],
    urls: [...(a.urls ?? []), ...(b.urls ?? [])],
  };
}

/** Two blocks, split where a sentence ends; none where there is one sentence. */
function splitBlock(
  block: AlignableBlock,
  language: Language,
  random: () => number,
): AlignableBlock[] | undefined {
  if (!prose.has(block.kind)) return undefined;
  const spans = splitSentences(block.text, language);
  if (spans.length < 2) return undefined;
  const at = spans[1 + Math.floor(random() * (spans.length - 1))]?.start ?? 0;
  const texts = [block.text.slice(0, at).trim(), block.text.slice(at).trim()];
  if (texts.some((text) => text.length < 4)) return undefined;
  return texts.map((text) => ({
    ...block,
    text,
    codes: (block.codes ?? []).filter((code) => text.includes(code)),
    urls: at === 0 ? [] : (block.urls ?? []).filter((_, index) => (texts[0] === text) === (index === 0)),
  }));
}

/** Gathers the pieces of both sides that share a pair into beads, in order. */
function join(sides: Localized<readonly Piece[]>, size: number): GoldBead[] {
  const root = Int32Array.from({ length: size }, (_, index) => index);
  const find = (pair: number): number => {
    let at = pair;
    while (root[at] !== at) at = root[at] as number;
    return at;
  };
  for (const language of languages) {
    for (const { pairs } of sides[language])
      for (const pair of pairs) root[find(pair)] = find(pairs[0] as number);
  }
  const beads = new Map<number, { ja: number[]; en: number[] }>();
  for (const language of languages) {
    sides[language].forEach(({ pairs }, index) => {
      const key = find(pairs[0] as number);
      const bead = beads.get(key) ?? { ja: [], en: [] };
      bead[language].push(index);
      beads.set(key, bead);
    });
  }
  return [...beads].sort(([a], [b]) => a - b).flatMap(([, bead]) => bead);
}
