import { id as idSchema } from '../content/schemas';
import { type Language, languages, type SegmentId } from '../model';
import type { ImportBlock, ImportedPair } from './import-block';
import { matchBlocks } from './match-blocks';

export interface KeepingIds {
  readonly given: ImportedPair;
  /** The essay as it stands. */
  readonly existing: ImportedPair | undefined;
  /** Ids that were given up for good. */
  readonly retired: ReadonlySet<SegmentId>;
  /** What the title and the subtitle are called. */
  readonly named: ReadonlyMap<ImportBlock, SegmentId>;
}

/**
 * The ids that blocks have before any new one is made: those that stand in the text itself; of a text that stands as
 * an essay already, those of the passages that its blocks go on from; those of the title and subtitle. A language
 * that was not given keeps what it has.
 */
export function keepIds({
  given,
  existing,
  retired,
  named,
}: KeepingIds): Map<ImportBlock, readonly SegmentId[]> {
  const known = new Map<ImportBlock, readonly SegmentId[]>();
  for (const language of languages) {
    const [now, before] = [given[language]?.blocks, existing?.[language]?.blocks];
    if (!now) for (const block of before ?? []) known.set(block, block.ids);
    else keepIn(now, before ?? [], { known, retired, named, language });
  }
  return known;
}

function keepIn(
  now: readonly ImportBlock[],
  before: readonly ImportBlock[],
  {
    known,
    retired,
    named,
  }: Pick<KeepingIds, 'retired' | 'named'> & {
    known: Map<ImportBlock, readonly SegmentId[]>;
    language: Language;
  },
): void {
  const used = new Set<SegmentId>();
  const keep = (block: ImportBlock, ids: readonly SegmentId[]) => {
    const usable = ids.filter((id) => idSchema.safeParse(id).success && !retired.has(id));
    if (usable.length === 0) return;
    known.set(block, [...new Set([...(known.get(block) ?? []), ...usable])]);
    for (const id of usable) used.add(id);
  };
  for (const block of now) keep(block, block.ids);

  // The title is the title, whatever it says now.
  const title = now.find((block) => named.get(block) === 'title');
  const oldTitle = before.find(({ ids }) => ids.includes('title'));
  if (title && !known.has(title) && !used.has('title') && (oldTitle || before.length === 0))
    keep(title, ['title']);

  const open = now.filter((block) => !known.has(block));
  const left = before.filter(({ ids }) => ids.length > 0 && !ids.some((id) => used.has(id)));
  const matches = matchBlocks(left, open);
  for (const block of open) {
    const ids = (matches.get(block) ?? []).flatMap((old) => old.ids);
    keep(block, ids);
  }
  if (before.length > 0) return;
  for (const [block, id] of named)
    if (now.includes(block) && !known.has(block) && !used.has(id)) keep(block, [id]);
}
