import { Document, isMap, isSeq } from 'yaml';
import type { Localized, SegmentId } from '../model';
import type { LedgerData } from './schemas';
import { hashProse } from './source-hash';

/** What a segment is recorded with. */
export interface Recorded {
  /** The hash of its source; absent where it is missing in either language. */
  readonly source?: string;
  /** The hash of its translation. */
  readonly text?: string;
  /** The source itself, as `sourceProse` makes it, so that a later change can be shown. */
  readonly prose?: string;
  /** The hash of its alignment, if its sentences are matched. */
  readonly alignment?: string;
  /** How many sentences it has, each of which has an address. */
  readonly sentences?: Localized<number>;
}

/** What an author says in accepting segments. */
export interface Verdict {
  /** 2026-11-23 */
  readonly today: string;
  /** What the essay is called in addresses now. */
  readonly slug?: string | undefined;
  /** Who has read the translations against their source. */
  readonly by?: string | undefined;
  /** Whether the translations differ from their source on purpose, and why; if absent, that stays as it was. */
  readonly different?: false | { readonly because: Partial<Localized> };
}

/** The ledger of an essay that nobody has published yet. */
export const emptyLedger: LedgerData = {
  slugs: new Map(),
  ids: new Map(),
  translations: new Map(),
  alignments: new Map(),
  texts: new Map(),
  sentences: new Map(),
  sources: new Map(),
};

/**
 * The ledger after an author has accepted segments: ids that are new are recorded, and each translation is noted as
 * made from the source as it is now, its sentences as matched for the texts as they are. `recorded` gives what each
 * accepted id is recorded with. With `by`, that person has read the translations against the source. Without, a
 * translation keeps its review as long as it and its source are the same. One that differs on purpose stays so, unless the
 * verdict says that it does no longer.
 */
export function acceptIds(
  ledger: LedgerData,
  recorded: ReadonlyMap<SegmentId, Recorded>,
  { today, slug, by, different }: Verdict,
): LedgerData {
  const slugs = new Map(ledger.slugs);
  if (slug !== undefined && !slugs.has(slug)) slugs.set(slug, { on: today });
  const ids = new Map(ledger.ids);
  const translations = new Map(ledger.translations);
  const alignments = new Map(ledger.alignments);
  const texts = new Map(ledger.texts);
  const sentences = new Map(ledger.sentences);
  const sources = new Map(ledger.sources);
  const signed = by !== undefined && { by };
  for (const [id, { source, text, prose, alignment, sentences: count }] of recorded) {
    if (!ids.has(id)) ids.set(id, { since: today });
    const seen = alignments.get(id);
    if (alignment === undefined) alignments.delete(id);
    else if (seen?.texts !== alignment || by !== undefined) {
      alignments.set(id, { texts: alignment, on: today, ...signed });
    }
    const most = sentences.get(id);
    if (count) {
      sentences.set(id, {
        ja: Math.max(count.ja, most?.ja ?? 0),
        en: Math.max(count.en, most?.en ?? 0),
      });
    }
    if (prose !== undefined && hashProse(sources.get(id) ?? '') !== source) {
      if (prose === '') sources.delete(id);
      else sources.set(id, prose);
    }
    if (source === undefined) continue;
    const known = translations.get(id);
    const isSettled = different === undefined || (different === false && known?.state !== 'different');
    const isSameText = text === undefined || (texts.get(id) ?? text) === text;
    if (text !== undefined) texts.set(id, text);
    if (known?.source === source && isSameText && by === undefined && isSettled) continue;
    const because = different ? different.because : different === undefined ? known?.because : undefined;
    const isDifferent = different !== false && (different !== undefined || known?.state === 'different');
    const state = isDifferent ? 'different' : by === undefined ? 'machine-unreviewed' : 'reviewed';
    translations.set(id, {
      source,
      state,
      on: today,
      ...signed,
      ...(isDifferent && because && { because }),
    });
  }
  return { slugs, ids, translations, alignments, texts, sentences, sources };
}

const sections = ['slugs', 'ids', 'translations', 'alignments', 'texts', 'sentences', 'sources'] as const;

/** The ledger as YAML: a line for each id, in code unit order, so that what one change touches is seen at a glance. */
export function serialiseLedger(ledger: LedgerData): string {
  const document = new Document(
    Object.fromEntries(
      sections
        // What was never recorded need not be said to be empty.
        .filter((section) => ledger[section].size > 0 || section === 'ids' || section === 'translations')
        .map((section) => [section, inOrder<unknown>(ledger[section])]),
    ),
    { schema: 'core', version: '1.2', aliasDuplicateObjects: false },
  );
  document.commentBefore =
    ' Written by `npm run check -- --accept`. By hand, only add `successor: <id>` to an id that is gone.';
  for (const section of sections) {
    const map = document.get(section);
    if (!isMap(map)) continue;
    map.flow = map.items.length === 0;
    for (const { value } of map.items) {
      if (!isMap(value)) continue;
      value.flow = true;
      const successor = value.get('successor');
      // One id stands for itself.
      if (isSeq(successor) && successor.items.length === 1) value.set('successor', successor.items[0]);
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function inOrder<T>(map: ReadonlyMap<string, T>): Map<string, T> {
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
