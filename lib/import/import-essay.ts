import { acceptIds, emptyLedger, type Recorded, serialiseLedger } from '../content/ledger';
import type { Prose } from '../content/prose';
import { proseText } from '../content/prose-text';
import { recordTexts } from '../content/record-segments';
import { retireId } from '../content/retire-segment';
import type { LedgerData } from '../content/schemas';
import type { EssayFileName } from '../content/source-tree';
import type { EssaySources } from '../content/sources';
import { counterpart, type Language, type Localized, languages, type SegmentId, type Term } from '../model';
import type { AlignmentBead } from '../text/align/alignment-bead';
import { arrangePassages, type Passages } from './arrange-passages';
import { composeFile } from './compose-file';
import { findTitles } from './find-titles';
import { type ImportBlock, type ImportedPair, nothingImported } from './import-block';
import { keepIds } from './keep-ids';
import { matchSentences, refitSentences } from './match-sentences';
import { pairBlocks } from './pair-blocks';
import { createIdProposer } from './propose-ids';
import { proposeSuccessors, type Vanished } from './propose-successors';
import { editAnnotations, newAnnotations } from './write-annotations';
import { editEssayFile, newEssayFile } from './write-essay-file';

export interface ImportRequest {
  /** What was given, in one language or both. */
  readonly texts: ImportedPair;
  readonly source: Language;
  /** 2026-11-23 */
  readonly today: string;
  readonly terms: readonly Term[];
  /** The essay as it stands, free of errors; without, it is a new one. */
  readonly existing?: ExistingEssay | undefined;
  /** Which ids succeed those that went; `proposed` stands for whatever this module would propose. */
  readonly retire: ReadonlyMap<SegmentId, SegmentId> | 'proposed';
}

export interface ExistingEssay {
  readonly sources: EssaySources;
  /** Its prose, read as a text that is imported. */
  readonly texts: Localized<NonNullable<ImportedPair['ja']>>;
}

export interface ImportPlan {
  /** How the blocks of the two texts answer each other, by their indexes in `blocks`. */
  readonly beads: readonly AlignmentBead[];
  readonly blocks: Localized<readonly ImportBlock[]>;
  readonly passages: Passages;
  /** Every id that was there before. */
  readonly before: ReadonlySet<SegmentId>;
  /** Of the passages that the languages given had before, how many were found again. */
  readonly recognised: { readonly found: number; readonly of: number };
  /** Ids that went without a successor: while there are any, nothing must be written. */
  readonly vanished: readonly Vanished[];
  /** Successors that were named and are no passages of the text, or of ids that did not go. */
  readonly misnamed: readonly (readonly [SegmentId, SegmentId])[];
  /** Passages whose sentences were matched, which someone should see. */
  readonly sentences: ReadonlyMap<SegmentId, readonly string[]>;
  /** Blocks that could only be written as plain text. */
  readonly flattened: readonly ImportBlock[];
  /** Languages whose title had to be taken from the other. */
  readonly borrowed: readonly Language[];
  /** The essay's files; absent where no way was found to write the text so that it reads the same. */
  readonly files: ReadonlyMap<EssayFileName, string> | undefined;
}

/**
 * Plans an import: what becomes of the texts, and the files that would be written. Pure; the essay as it stands is
 * not changed. Identity goes before everything: ids that the texts bring, then those of the passages that they are
 * recognisably the same as, then new ones.
 */
export function importEssay(request: ImportRequest): ImportPlan {
  const { source, today, terms, existing } = request;
  const ledger = existing?.sources.ledger.data ?? emptyLedger;
  const given = findTitles(request.texts, source, existing !== undefined);
  const texts: ImportedPair = existing ? { ...existing.texts, ...given.texts } : given.texts;
  const blocks = { ja: texts.ja?.blocks ?? [], en: texts.en?.blocks ?? [] };

  const retired = new Set(
    [...ledger.ids].filter(([, { successor }]) => successor !== undefined).map(([id]) => id),
  );
  const known = keepIds({ given: given.texts, existing: existing?.texts, retired, named: given.named });
  const before = idsBefore(existing);
  const beads = pairBlocks(texts, terms);
  const proposer = createIdProposer(
    [...ledger.ids.keys(), ...before, ...[...known.values()].flat()],
    blocks.en,
  );
  const passages = arrangePassages({ blocks, beads, source, known, proposer });

  const now = new Set(passages.order);
  const gone = [...before].filter((id) => !now.has(id) && !retired.has(id));
  const proposals = proposeSuccessors(gone, passages, existing?.texts);
  const successors = new Map(
    gone.flatMap((id) => {
      const successor = request.retire === 'proposed' ? proposals.get(id)?.proposed : request.retire.get(id);
      return successor !== undefined && now.has(successor) ? [[id, successor] as const] : [];
    }),
  );
  const misnamed =
    request.retire === 'proposed'
      ? []
      : [...request.retire].filter(([id]) => successors.get(id) === undefined);

  const ja = composeFile(passages.parts.ja, texts.ja?.definitions ?? []);
  const en = composeFile(passages.parts.en, texts.en?.definitions ?? []);
  const fresh = new Set(passages.order.filter((id) => !before.has(id)));
  const prose = ja && en ? { ja: ja.prose, en: en.prose } : undefined;
  const sentences = prose ? matchSentences(prose, fresh, terms) : new Map<SegmentId, string[]>();
  const titles = titlesOf(texts, passages, source);
  const essay = existing?.sources;
  const refitted =
    prose && essay?.annotations.data ? refitSentences(essay.annotations.data, prose, terms) : new Map();
  const changes = { order: passages.order, sentences, successors, refitted };
  const files =
    prose &&
    ja &&
    en &&
    new Map<EssayFileName, string>([
      [
        'essay.yaml',
        essay?.essay.data
          ? editEssayFile(String(essay.essay.file), essay.essay.data, titles.found)
          : newEssayFile({ ...titles.whole, ...matterOf(texts, source, today), source }),
      ],
      ['ja.md', ja.text],
      ['en.md', en.text],
      [
        'annotations.yaml',
        essay?.annotations.data
          ? editAnnotations(String(essay.annotations.file), essay.annotations.data, changes)
          : newAnnotations(changes),
      ],
      ['ledger.yaml', serialiseLedger(record(ledger, prose, { source, fresh, successors, today }))],
    ]);
  return {
    beads,
    blocks,
    passages,
    before,
    recognised: countRecognised(given.texts, existing?.texts, known),
    vanished: gone.filter((id) => !successors.has(id)).flatMap((id) => proposals.get(id) ?? []),
    misnamed,
    sentences: new Map([...sentences, ...refitted]),
    flattened: [...(ja?.flattened ?? []), ...(en?.flattened ?? [])],
    borrowed: existing ? [] : titles.borrowed,
    files,
  };
}

/** How many ids of the languages that were given stand in them again. */
function countRecognised(
  given: ImportedPair,
  existing: ImportedPair | undefined,
  known: ReadonlyMap<ImportBlock, readonly SegmentId[]>,
): ImportPlan['recognised'] {
  let [found, of] = [0, 0];
  for (const language of languages) {
    const now = new Set(given[language]?.blocks.flatMap((block) => known.get(block) ?? []));
    const before = given[language] ? new Set(existing?.[language]?.blocks.flatMap(({ ids }) => ids)) : [];
    for (const id of before) {
      of++;
      if (now.has(id)) found++;
    }
  }
  return { found, of };
}

/** Every id that the essay has or had, but for those that were retired long ago. */
function idsBefore(existing: ExistingEssay | undefined): Set<SegmentId> {
  if (!existing) return new Set();
  const { ledger, prose } = existing.sources;
  const recorded = [...(ledger.data?.ids ?? [])].filter(([, { successor }]) => successor === undefined);
  return new Set([
    ...languages.flatMap((language) => [...(prose[language].prose?.places.keys() ?? [])]),
    ...recorded.map(([id]) => id),
  ]);
}

/** The ledger with new ids, what their translations were made from, and the fate of those that went. */
function record(
  ledger: LedgerData,
  prose: Localized<Prose>,
  {
    source,
    fresh,
    successors,
    today,
  }: {
    readonly source: Language;
    readonly fresh: ReadonlySet<SegmentId>;
    readonly successors: ReadonlyMap<SegmentId, SegmentId>;
    readonly today: string;
  },
): LedgerData {
  const recorded = new Map<SegmentId, Recorded>();
  for (const [id, texts] of recordTexts(source, prose, undefined)) if (fresh.has(id)) recorded.set(id, texts);
  const accepted = acceptIds(ledger, recorded, { today });
  const ids = new Map(accepted.ids);
  for (const id of [...prose[source].places.keys(), ...successors.keys()]) {
    if (!ids.has(id)) ids.set(id, { since: today });
  }
  return [...successors].reduce<LedgerData>(
    (known, [id, successor]) => retireId(known, { id, into: [successor], isRemoved: false }),
    { ...accepted, ids },
  );
}

/** Title and subtitle as the prose has them, and whole, the one language standing in for the other. */
function titlesOf(texts: ImportedPair, { ids }: Passages, source: Language) {
  const found: Record<'title' | 'subtitle', Partial<Record<Language, string>>> = { title: {}, subtitle: {} };
  for (const language of languages) {
    const blocks = texts[language]?.blocks ?? [];
    for (const part of ['title', 'subtitle'] as const) {
      const block = blocks.find((candidate) => ids.get(candidate)?.includes(part));
      if (block) found[part][language] = wordsOf(block);
    }
    const [first] = blocks;
    if (found.title[language] === undefined && first?.kind === 'heading' && first.depth === 1) {
      found.title[language] = wordsOf(first);
    }
  }
  const other = counterpart(source);
  const begins = wordsOf([...(texts[source]?.blocks ?? []), ...(texts[other]?.blocks ?? [])][0]).slice(0, 60);
  const fill = (part: Partial<Record<Language, string>>, otherwise: string) => ({
    ja: part.ja ?? part.en ?? otherwise,
    en: part.en ?? part.ja ?? otherwise,
  });
  const hasSubtitle = found.subtitle.ja !== undefined || found.subtitle.en !== undefined;
  return {
    found,
    whole: {
      title: fill(found.title, begins || '…'),
      ...(hasSubtitle && { subtitle: fill(found.subtitle, '') }),
    },
    borrowed: languages.filter((language) => found.title[language] === undefined),
  };
}

function wordsOf(block: ImportBlock | undefined): string {
  return block ? proseText(block.node).trim() : '';
}

function matterOf(texts: ImportedPair, source: Language, today: string) {
  const { ja, en } = { ja: texts.ja ?? nothingImported, en: texts.en ?? nothingImported };
  const published = (source === 'ja' ? ja : en).matter.date ?? ja.matter.date ?? en.matter.date ?? today;
  const summaries = [ja.matter.summary, en.matter.summary] as const;
  const [summaryJa, summaryEn] = summaries;
  return {
    published,
    updated: published > today ? published : today,
    ...(summaryJa !== undefined && summaryEn !== undefined && { summary: { ja: summaryJa, en: summaryEn } }),
  };
}
