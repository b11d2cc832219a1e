import { proseText } from '../content/prose-text';
import { sourceHash } from '../content/source-hash';
import { assign } from './assign';
import type { ImportBlock } from './import-block';

/** Blocks of an edited text, each with the blocks of the text before that it goes on from. */
export type BlockMatches = ReadonlyMap<ImportBlock, readonly ImportBlock[]>;

/** Below this share of common n-grams (Dice) two blocks are two passages. */
const leastAlike = 0.45;

/** A block that holds at least this share of another's n-grams has taken it in. */
const leastHeld = 0.85;

/** An n-gram that more blocks hold than this tells nothing of any. */
const mostHolders = 40;

/**
 * Finds each block of the text before in the edited text, moved ones too. Blocks that are the same word for word
 * meet first, those that stand more than once in their order; the rest by the share of character trigrams that
 * they have in common, as the assignment that has most in common in all. A block whose neighbour has taken its words
 * in is found there. Near-linear: only blocks that share an n-gram that few blocks have are compared.
 */
export function matchBlocks(before: readonly ImportBlock[], after: readonly ImportBlock[]): BlockMatches {
  const matches = new Map<ImportBlock, ImportBlock[]>();
  const found = new Set<ImportBlock>();
  const match = (old: ImportBlock, now: ImportBlock) => {
    matches.set(now, [...(matches.get(now) ?? []), old]);
    found.add(old);
  };

  const waiting = new Map<string, ImportBlock[]>();
  for (const block of before) {
    const key = identity(block);
    waiting.set(key, [...(waiting.get(key) ?? []), block]);
  }
  const repeated = new Map<string, ImportBlock[]>();
  for (const block of after) {
    const key = identity(block);
    if (waiting.has(key)) repeated.set(key, [...(repeated.get(key) ?? []), block]);
  }
  for (const [key, nows] of repeated) {
    const olds = waiting.get(key) ?? [];
    if (olds.length === 1 && nows.length === 1) match(olds[0] as ImportBlock, nows[0] as ImportBlock);
    else for (const [old, now] of pairByNeighbours(olds, nows, before, after)) match(old, now);
  }

  const [olds, nows] = [before.filter((old) => !found.has(old)), after.filter((now) => !matches.has(now))];
  const grams = new Map([...before, ...after].map((block) => [block, gramsOf(block)]));
  const places = {
    old: new Map(before.map((block, index) => [block, index / Math.max(1, before.length)])),
    now: new Map(after.map((block, index) => [block, index / Math.max(1, after.length)])),
  };
  const rows = new Map(olds.map((block, index) => [block, index]));
  const columns = new Map(nows.map((block, index) => [block, index]));
  const candidates = candidatesOf(olds, nows, grams).flatMap(({ old, now, common }) => {
    const [a, b] = [grams.get(old)?.size ?? 0, grams.get(now)?.size ?? 0];
    const alike = (2 * common) / Math.max(1, a + b);
    if (
      alike < leastAlike ||
      isItem(old) !== isItem(now) ||
      (old.kind === 'heading') !== (now.kind === 'heading')
    )
      return [];
    // Of two that are equally alike, the one that stands about where it stood.
    const apart = Math.abs((places.old.get(old) ?? 0) - (places.now.get(now) ?? 0));
    return [{ row: rows.get(old) ?? 0, column: columns.get(now) ?? 0, weight: alike - 0.02 * apart }];
  });
  for (const { row, column } of assign(candidates)) {
    const [old, now] = [olds[row], nows[column]];
    if (old && now) match(old, now);
  }
  takeIn(before, matches, found, grams);
  return matches;
}

/** What makes two blocks the same: their kind and words, of an image its address. */
function identity({ kind, node, markdown }: ImportBlock): string {
  const shown = kind === 'figure' ? (/\]\(([^)\s]*)/.exec(markdown)?.[1] ?? '') : '';
  return `${kind} ${sourceHash([node])} ${shown}`;
}

function isItem({ kind }: ImportBlock): boolean {
  return kind === 'ordered-item' || kind === 'unordered-item';
}

/** Pairs blocks that read the same: those between the same neighbours first, the others in their order. */
function pairByNeighbours(
  olds: readonly ImportBlock[],
  nows: readonly ImportBlock[],
  before: readonly ImportBlock[],
  after: readonly ImportBlock[],
): [ImportBlock, ImportBlock][] {
  const around = (block: ImportBlock, all: readonly ImportBlock[]) => {
    const index = all.indexOf(block);
    return [index - 1, index + 1].map((at) => {
      const neighbour = all[at];
      return neighbour ? identity(neighbour) : '';
    });
  };
  const [old, now] = [olds.map((block) => around(block, before)), nows.map((block) => around(block, after))];
  const candidates = old.flatMap((a, row) =>
    now.map((b, column) => {
      // Where a text begins or ends tells less than what stands there.
      const shared = a.reduce((sum, key, side) => sum + (key !== b[side] ? 0 : key === '' ? 0.5 : 1), 0);
      return {
        row,
        column,
        weight: 1 + shared - Math.abs(row - column) / (2 * Math.max(old.length, now.length)),
      };
    }),
  );
  return assign(candidates).flatMap(({ row, column }) => {
    const [a, b] = [olds[row], nows[column]];
    return a && b ? [[a, b] satisfies [ImportBlock, ImportBlock]] : [];
  });
}

/** The character trigrams of a block, each once, white space aside. */
function gramsOf({ node }: ImportBlock): Set<string> {
  const text = proseText(node).normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const grams = new Set<string>();
  for (let index = 0; index + 3 <= text.length; index++) grams.add(text.slice(index, index + 3));
  if (grams.size === 0 && text !== '') grams.add(text);
  return grams;
}

/** Pairs of blocks that have an n-gram in common which few blocks have, with the number of those in common. */
function candidatesOf(
  olds: readonly ImportBlock[],
  nows: readonly ImportBlock[],
  grams: ReadonlyMap<ImportBlock, ReadonlySet<string>>,
): { old: ImportBlock; now: ImportBlock; common: number }[] {
  const holders = new Map<string, ImportBlock[]>();
  for (const old of olds) {
    for (const gram of grams.get(old) ?? [])
      holders.set(gram, [...(holders.get(gram) ?? []), old].slice(0, mostHolders + 1));
  }
  return nows.flatMap((now) => {
    const near = new Set<ImportBlock>();
    for (const gram of grams.get(now) ?? []) {
      const held = holders.get(gram) ?? [];
      if (held.length <= mostHolders) for (const old of held) near.add(old);
    }
    return [...near].map((old) => ({ old, now, common: commonOf(grams.get(old), grams.get(now)) }));
  });
}

function commonOf(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  let common = 0;
  for (const gram of a.size < b.size ? a : b) if ((a.size < b.size ? b : a).has(gram)) common++;
  return common;
}

/** Blocks that were run together: what was not found, but whose words stand in the block that its neighbour became. */
function takeIn(
  before: readonly ImportBlock[],
  matches: Map<ImportBlock, ImportBlock[]>,
  found: Set<ImportBlock>,
  grams: ReadonlyMap<ImportBlock, ReadonlySet<string>>,
): void {
  const becameOf = new Map<ImportBlock, ImportBlock>();
  for (const [now, olds] of matches) for (const old of olds) becameOf.set(old, now);
  for (const [index, old] of before.entries()) {
    if (found.has(old)) continue;
    const own = grams.get(old) ?? new Set();
    if (own.size < 8) continue;
    for (const neighbour of [before[index - 1], before[index + 1]]) {
      const now = neighbour && becameOf.get(neighbour);
      if (!now || commonOf(own, grams.get(now)) < leastHeld * own.size) continue;
      const olds = [...(matches.get(now) ?? []), old].sort((a, b) => before.indexOf(a) - before.indexOf(b));
      matches.set(now, olds);
      becameOf.set(old, now);
      found.add(old);
      break;
    }
  }
}
