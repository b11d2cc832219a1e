import { Document, isMap } from 'yaml';
import type { SegmentId } from '../model';
import type { LedgerData } from './schemas';

/**
 * The ledger after an author has accepted segments: ids that are new are recorded, and each translation is noted as
 * made from the source as it is now. `hashes` gives each accepted id's source (see `hashSegments`); `today` is a
 * date like 2026-11-23. With `by`, that person has read the translations against the source. Without, a translation
 * keeps its review as long as its source is the same. One that differs on purpose stays so.
 */
export function acceptIds(
  ledger: LedgerData,
  hashes: ReadonlyMap<SegmentId, string>,
  today: string,
  by?: string,
): LedgerData {
  const ids = new Map(ledger.ids);
  const translations = new Map(ledger.translations);
  for (const [id, source] of hashes) {
    if (!ids.has(id)) ids.set(id, { since: today });
    const known = translations.get(id);
    if (known?.source === source && by === undefined) continue;
    const reviewed = by === undefined ? 'machine-unreviewed' : 'reviewed';
    const state = known?.state === 'different' ? 'different' : reviewed;
    translations.set(id, { source, state, on: today, ...(by !== undefined && { by }) });
  }
  return { ids, translations };
}

/** The ledger as YAML: a line for each id, in code unit order, so that what one change touches is seen at a glance. */
export function serialiseLedger({ ids, translations }: LedgerData): string {
  const document = new Document(
    { ids: inOrder(ids), translations: inOrder(translations) },
    { schema: 'core', version: '1.2' },
  );
  document.commentBefore =
    ' Written by `npm run check -- --accept`. By hand, only add `successor: <id>` to an id that is gone.';
  for (const section of ['ids', 'translations']) {
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
