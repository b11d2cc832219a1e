import { Document, isMap } from 'yaml';
import type { SegmentId } from '../model';
import type { LedgerData } from './schemas';

/** What a segment is recorded with: the hash of its source, and that of its alignment if its sentences are matched. */
export interface Recorded {
  readonly source: string;
  readonly alignment?: string;
}

/**
 * The ledger after an author has accepted segments: ids that are new are recorded, and each translation is noted as
 * made from the source as it is now, its sentences as matched for the texts as they are. `hashes` gives what each
 * accepted id is recorded with (see `hashSegments`, `hashAlignments`); `today` is a date like 2026-11-23. With `by`, that person has read the translations against the source. Without, a translation
 * keeps its review as long as its source is the same. One that differs on purpose stays so.
 */
export function acceptIds(
  ledger: LedgerData,
  hashes: ReadonlyMap<SegmentId, Recorded>,
  today: string,
  by?: string,
): LedgerData {
  const ids = new Map(ledger.ids);
  const translations = new Map(ledger.translations);
  const alignments = new Map(ledger.alignments);
  for (const [id, { source, alignment }] of hashes) {
    if (!ids.has(id)) ids.set(id, { since: today });
    const seen = alignments.get(id);
    if (alignment === undefined) alignments.delete(id);
    else if (seen?.texts !== alignment || by !== undefined) {
      alignments.set(id, { texts: alignment, on: today, ...(by !== undefined && { by }) });
    }
    const known = translations.get(id);
    if (known?.source === source && by === undefined) continue;
    const reviewed = by === undefined ? 'machine-unreviewed' : 'reviewed';
    const state = known?.state === 'different' ? 'different' : reviewed;
    translations.set(id, { source, state, on: today, ...(by !== undefined && { by }) });
  }
  return { ids, translations, alignments };
}

/** The ledger as YAML: a line for each id, in code unit order, so that what one change touches is seen at a glance. */
export function serialiseLedger({ ids, translations, alignments }: LedgerData): string {
  const document = new Document(
    {
      ids: inOrder(ids),
      translations: inOrder(translations),
      // Essays whose sentences nobody matched need not say so.
      ...(alignments.size > 0 && { alignments: inOrder(alignments) }),
    },
    { schema: 'core', version: '1.2' },
  );
  document.commentBefore =
    ' Written by `npm run check -- --accept`. By hand, only add `successor: <id>` to an id that is gone.';
  for (const section of ['ids', 'translations', 'alignments']) {
    const map = document.get(section);
    if (!isMap(map)) continue;
    map.flow = map.items.length === 0;
    for (const { value } of map.items) if (isMap(value)) value.flow = true;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function inOrder<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
