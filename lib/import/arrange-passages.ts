import { longestRise } from '../check/longest-rise';
import { counterpart, type Language, type Localized, type SegmentId } from '../model';
import type { AlignmentBead } from '../text/align/alignment-bead';
import type { FilePart } from './compose-file';
import type { ImportBlock } from './import-block';
import type { IdProposer } from './propose-ids';

export interface Passages {
  /** What each file holds, in order. */
  readonly parts: Localized<readonly FilePart[]>;
  /** The ids of each block. */
  readonly ids: ReadonlyMap<ImportBlock, readonly SegmentId[]>;
  /** Every id, in reading order. */
  readonly order: readonly SegmentId[];
  /** Blocks of the translation that had to move, so that both languages have one order. */
  readonly moved: readonly ImportBlock[];
}

export interface Arranging {
  readonly blocks: Localized<readonly ImportBlock[]>;
  readonly beads: readonly AlignmentBead[];
  readonly source: Language;
  /** The ids that blocks have already. */
  readonly known: ReadonlyMap<ImportBlock, readonly SegmentId[]>;
  readonly proposer: IdProposer;
}

/**
 * Gives every block its ids and every id its place in both languages. Ids that blocks have are kept and pair them,
 * whatever the beads say; the rest is paired by bead: a block of the source has an id of its own, one that translates
 * several has the ids of all, and several that translate one share its id. Where a language has nothing, the id is
 * missing there. The source has the say in the order.
 */
export function arrangePassages({ blocks, beads, source, known, proposer }: Arranging): Passages {
  const target = counterpart(source);
  const ids = new Map<ImportBlock, SegmentId[]>();
  const held: Localized<Set<SegmentId>> = { ja: new Set(), en: new Set() };
  const give = (language: Language, block: ImportBlock, more: readonly SegmentId[]) => {
    const own = ids.get(block) ?? [];
    for (const id of more) {
      if (!own.includes(id)) own.push(id);
      held[language].add(id);
    }
    ids.set(block, own);
  };
  for (const language of [source, target]) {
    for (const block of blocks[language]) give(language, block, known.get(block) ?? []);
  }
  const hasId = (block: ImportBlock) => (ids.get(block)?.length ?? 0) > 0;
  const idsOf = (block: ImportBlock) => ids.get(block) ?? [];

  for (const bead of beads) {
    const from = bead[source].flatMap((index) => blocks[source][index] ?? []);
    const to = bead[target].flatMap((index) => blocks[target][index] ?? []);
    const english = source === 'en' ? from : to;
    const fresh = (block: ImportBlock, counterparts: readonly ImportBlock[]) =>
      proposer.propose({ block, english: english.includes(block) ? block : counterparts[0] });

    const offered = to.flatMap(idsOf).filter((id) => !held[source].has(id));
    for (const [index, block] of from.entries()) {
      if (!hasId(block)) {
        const isLast = !from.slice(index + 1).some((other) => !hasId(other));
        const taken = isLast ? offered.splice(0) : offered.splice(0, 1);
        give(source, block, taken.length > 0 ? taken : [fresh(block, to)]);
      }
      proposer.pass(block, idsOf(block)[0] ?? '');
    }
    const open = from.flatMap(idsOf).filter((id) => !held[target].has(id));
    const nameless = to.filter((block) => !hasId(block));
    const last = to.at(-1);
    if (nameless.length === 0) {
      // A block of the source is new, and what translates it was there: it now translates both.
      if (last && open.length > 0) give(target, last, open);
    } else if (open.length === 0) {
      for (const block of nameless) {
        const beside = to.filter(
          (other) => hasId(other) && idsOf(other).some((id) => from.flatMap(idsOf).includes(id)),
        );
        const neighbour = beside.at(-1);
        give(target, block, neighbour ? idsOf(neighbour).slice(-1) : [fresh(block, [])]);
      }
    } else if (
      open.length === nameless.length &&
      nameless.every(({ kind }, index) => kind === from[index]?.kind)
    ) {
      for (const [index, block] of nameless.entries()) give(target, block, open.slice(index, index + 1));
    } else for (const block of nameless) give(target, block, open);
    if (from.length === 0) for (const block of to) proposer.pass(block, idsOf(block)[0] ?? '');
  }
  return order({ blocks, source, ids, proposer });
}

/** Puts the translation into the order of the source, and notes what is missing in either. */
function order({
  blocks,
  source,
  ids,
  proposer,
}: Pick<Arranging, 'blocks' | 'source' | 'proposer'> & { ids: Map<ImportBlock, SegmentId[]> }): Passages {
  const target = counterpart(source);
  const idsOf = (block: ImportBlock) => ids.get(block) ?? [];
  const rename = (block: ImportBlock) => [proposer.propose({ block, english: undefined })];

  // An id on blocks that do not follow each other names two passages: the later is another.
  const seenAt = new Map<SegmentId, number>();
  for (const [index, block] of blocks[source].entries()) {
    const own = idsOf(block).filter((id) => (seenAt.get(id) ?? index) >= index - 1);
    ids.set(block, own.length > 0 ? own : rename(block));
    for (const id of idsOf(block)) seenAt.set(id, index);
  }
  const all = [...new Set(blocks[source].flatMap(idsOf))];
  const positions = new Map(all.map((id, index) => [id, index]));
  // What the translation added follows what it stands after there.
  let anchor = -1;
  let added = 0;
  for (const id of blocks[target].flatMap(idsOf)) {
    const position = positions.get(id);
    if (position === undefined) positions.set(id, anchor + ++added / 1e6);
    else if (Number.isInteger(position)) anchor = position;
  }
  const firstOf = (block: ImportBlock) => Math.min(...idsOf(block).map((id) => positions.get(id) ?? 0));
  const sorted = blocks[target]
    .map((block, index) => ({ block, index, at: firstOf(block) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ block }) => block);
  const orderNow = () => [...positions].sort(([, a], [, b]) => a - b).map(([id]) => id);

  // A block can stand for several passages only if they follow each other.
  const ranks = new Map(orderNow().map((id, index) => [id, index]));
  for (const block of [...blocks[source], ...sorted]) {
    const own = [...idsOf(block)].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
    const kept = own.filter(
      (id, index) => index === 0 || ranks.get(id) === (ranks.get(own[0] ?? '') ?? 0) + index,
    );
    ids.set(block, kept);
  }
  const everywhere = new Set([...blocks[source], ...sorted].flatMap(idsOf));
  const finalOrder = orderNow().filter((id) => everywhere.has(id));

  const parts = {
    [source]: toParts(blocks[source], ids, finalOrder),
    [target]: toParts(sorted, ids, finalOrder),
  } as Record<Language, FilePart[]>;
  return { parts, ids, order: finalOrder, moved: movedIn(blocks[target], sorted) };
}

function toParts(
  blocks: readonly ImportBlock[],
  ids: ReadonlyMap<ImportBlock, readonly SegmentId[]>,
  all: readonly SegmentId[],
): FilePart[] {
  const held = new Set(blocks.flatMap((block) => ids.get(block) ?? []));
  const parts: FilePart[] = [];
  let next = 0;
  const ranks = new Map(all.map((id, index) => [id, index]));
  const passTo = (rank: number) => {
    for (; next < rank; next++) {
      const id = all[next];
      if (id !== undefined && !held.has(id)) parts.push({ missing: [id] });
    }
  };
  for (const block of blocks) {
    const own = ids.get(block) ?? [];
    passTo(Math.min(...own.map((id) => ranks.get(id) ?? 0)));
    parts.push({ block, ids: own });
  }
  passTo(all.length);
  return parts;
}

/** The fewest blocks that changed their place (those outside a longest run that kept its order). */
function movedIn(before: readonly ImportBlock[], after: readonly ImportBlock[]): ImportBlock[] {
  if (before.every((block, index) => block === after[index])) return [];
  const places = new Map(before.map((block, index) => [block, index]));
  const stayed = longestRise(after.map((block) => places.get(block) ?? 0));
  return before.filter((_, index) => !stayed.has(index));
}
