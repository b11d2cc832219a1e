import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { emptyLedger, serialiseLedger } from '../content/ledger';
import { parseProse } from '../content/parse-prose';
import { type EssayData, essaySchema, type LedgerData } from '../content/schemas';
import type { EssayFileName } from '../content/source-tree';
import type { EssaySources } from '../content/sources';
import { markdownOf, type ReturnedEssay } from '../exchange/exchanged-essay';
import { textOf } from '../exchange/text-of';
import { type Language, languages, type SegmentId } from '../model';
import { editAnnotations, newAnnotations } from './write-annotations';
import { editEssayFile } from './write-essay-file';

/** The files of an essay as they will be, or why it cannot be taken back. */
export type TakenBack = { readonly files: ReadonlyMap<EssayFileName, string> } | { readonly refusal: string };

/**
 * Plans how an essay that was exported comes back: texts, ids and states as they were sent, whatever tool they went
 * through. What did not travel, layers, claims, notes and comments, stays as it is in `existing`; a new essay has all
 * its passages on the frame. Pure.
 */
export function takeBack(returned: ReturnedEssay, existing: EssaySources | undefined): TakenBack {
  const essay = essayFile(returned, existing);
  const texts = { ja: proseFile('ja', returned, existing), en: proseFile('en', returned, existing) };
  const lacking = languages.filter((language) => texts[language] === undefined);
  if (lacking.length > 0 || essay === undefined || texts.ja === undefined || texts.en === undefined) {
    const what =
      lacking.length > 0 ? `the text in ${lacking.map((each) => names[each]).join(' and ')}` : 'the title';
    return {
      refusal: `Unexpected part of an essay that is not here, expected ${what} too: give all files of the export.`,
    };
  }
  const source = returned.essay.source ?? existing?.essay.data?.source ?? 'ja';
  const order = idsOf(source === 'ja' ? texts.ja : texts.en);
  const sentences = beadsOf(returned);
  const annotations = existing?.annotations;
  return {
    files: new Map<EssayFileName, string>([
      ['essay.yaml', essay],
      ['ja.md', texts.ja],
      ['en.md', texts.en],
      [
        'annotations.yaml',
        annotations?.data
          ? editAnnotations(String(annotations.file), annotations.data, {
              order,
              sentences,
              successors: new Map(),
              refitted: changedBeads(sentences, annotations.data.segments),
            })
          : newAnnotations({ order, sentences }),
      ],
      ['ledger.yaml', serialiseLedger(mergedLedger(existing?.ledger.data ?? emptyLedger, returned.ledger))],
    ]),
  };
}

const names = { ja: 'Japanese', en: 'English' } as const;

function essayFile({ essay }: ReturnedEssay, existing: EssaySources | undefined): string | undefined {
  const known = existing?.essay;
  if (known?.data) {
    const { title = {}, subtitle = {} } = essay;
    return editEssayFile(String(known.file), known.data, { title, subtitle });
  }
  const { data } = essaySchema.safeParse(essay);
  return data && stringify(data satisfies EssayData, { lineWidth: 0 });
}

/** A text that says what the essay's own file says leaves that file as its author laid it out. */
function proseFile(
  language: Language,
  { texts }: ReturnedEssay,
  existing: EssaySources | undefined,
): string | undefined {
  const known = existing?.prose[language];
  const own = known?.prose && { file: String(known.file), markdown: markdownOf(textOf(known)) };
  const text = texts[language];
  if (!text) return own?.file;
  const markdown = markdownOf(text);
  return own?.markdown === markdown ? own.file : markdown;
}

function idsOf(markdown: string): SegmentId[] {
  return [...(parseProse(new VFile({ path: 'text.md', value: markdown }))?.places.keys() ?? [])];
}

function beadsOf({ sentences }: ReturnedEssay): Map<SegmentId, string[]> {
  const beads = new Map<SegmentId, string[]>();
  for (const { segment, bead } of sentences) beads.set(segment, [...(beads.get(segment) ?? []), bead]);
  return beads;
}

/** Matches of known passages that are not as they were. */
function changedBeads(
  sentences: ReadonlyMap<SegmentId, readonly string[]>,
  known: ReadonlyMap<SegmentId, { readonly sentences?: readonly string[] | undefined }>,
): Map<SegmentId, readonly string[]> {
  return new Map(
    [...sentences].filter(
      ([id, beads]) => known.has(id) && known.get(id)?.sentences?.join() !== beads.join(),
    ),
  );
}

/** What comes back says how its passages stand; what it does not speak of, and every id that ever was, stays. */
function mergedLedger(known: LedgerData, returned: Partial<LedgerData>): LedgerData {
  const over = <T>(own: ReadonlyMap<string, T>, other: ReadonlyMap<string, T> = new Map()) =>
    new Map([...own, ...other]);
  return {
    slugs: over(returned.slugs ?? new Map(), known.slugs),
    ids: over(returned.ids ?? new Map(), known.ids),
    translations: over(known.translations, returned.translations),
    alignments: over(known.alignments, returned.alignments),
    texts: over(known.texts, returned.texts),
    sentences: over(returned.sentences ?? new Map(), known.sentences),
    sources: over(known.sources, returned.sources),
  };
}
