import { countSentences } from '../check/count-sentences';
import type { Essay, Image, Language, PlacedReading, Row, Segment, SegmentId, Stretch } from '../model';
import { counterpart, languages } from '../model';
import { type ReadPassage, readPassages, shownReadings } from '../readings/read-passages';
import { declareLayers } from './declare-layers';
import { hashAlignments } from './hash-alignments';
import { listRetired } from './list-retired';
import { numberRows } from './number-rows';
import { parseBead } from './parse-bead';
import type { Prose } from './prose';
import { readTranslations } from './read-translations';
import type { AnnotationsData, EssayData, LedgerData, ReadingsData } from './schemas';

/** An essay's parts, checked and found free of errors. */
export interface EssayParts {
  readonly slug: string;
  readonly essay: EssayData;
  readonly annotations: AnnotationsData;
  readonly ledger: LedgerData;
  readonly readings?: ReadingsData;
  readonly prose: Readonly<Record<Language, Prose>>;
  readonly images: readonly Image[];
}

/**
 * Puts an essay together by the ids of its segments, never by position. Segments that share a block in either
 * language share a row; rows stand in the order of the source. Throws if the parts do not belong together, which
 * the check must have ruled out.
 */
export function pairById({ slug, essay, annotations, ledger, readings, prose, images }: EssayParts): Essay {
  const { title, subtitle, summary, source, origin, published, updated, help } = essay;
  const texts = { ja: stretchesOf(prose.ja), en: stretchesOf(prose.en) };
  const order = [...prose[source].places.keys()];
  const rowOf = numberRows(order, [...texts.ja, ...texts.en]);

  const rows: { segments: Segment[]; ja: Stretch[]; en: Stretch[] }[] = [];
  const rowFor = (id: SegmentId) => {
    const number = rowOf.get(id);
    if (number === undefined) throw new Error(`Segment \`${id}\` of ${slug} is not in the source language`);
    const row = rows[number] ?? { segments: [], ja: [], en: [] };
    rows[number] = row;
    return row;
  };
  const retired = listRetired(ledger);
  const formerIds = new Map<SegmentId, SegmentId[]>();
  for (const { id, successors } of retired) {
    formerIds.set(successors[0], [...(formerIds.get(successors[0]) ?? []), id]);
  }
  const translations = readTranslations(ledger, prose, source);
  const counts = { ja: countSentences(prose.ja, 'ja'), en: countSentences(prose.en, 'en') };
  const alignments = hashAlignments(annotations, prose);
  for (const id of order) {
    const note = annotations.segments.get(id);
    if (!note) throw new Error(`Segment \`${id}\` of ${slug} is not annotated`);
    const { layer, claims, label, sentences } = note;
    const seen = ledger.alignments.get(id)?.texts;
    const isSeen = seen !== undefined && seen === alignments.get(id);
    const translation = translations.get(id);
    const most = ledger.sentences.get(id);
    const isShorter = most && languages.some((language) => most[language] > (counts[language].get(id) ?? 0));
    const notes = note.notes.map(({ kind, ja, en }) => ({ kind, text: { ja, en } }));
    rowFor(id).segments.push({
      id,
      layer,
      claims,
      notes,
      formerIds: formerIds.get(id) ?? [],
      ...(label && { label }),
      ...(sentences && isSeen && { beads: sentences.map(parseBead) }),
      ...(translation && { translation }),
      ...(isShorter && { mostSentences: most }),
    });
  }
  for (const language of [source, counterpart(source)]) {
    for (const stretch of texts[language]) rowFor(stretch.ids[0] ?? '')[language].push(stretch);
  }

  const passages = new Map(
    (readings ? readPassages(prose.ja, readings) : []).map((passage) => [passage.id, passage]),
  );
  return {
    slug,
    formerSlugs: [...ledger.slugs.keys()].filter((former) => former !== slug),
    title,
    ...(subtitle && { subtitle }),
    ...(summary && { summary }),
    source,
    ...(origin && { origin }),
    published,
    updated,
    ...(help && { help }),
    tracks: annotations.layers.tracks,
    levels: annotations.layers.levels,
    layers: [...declareLayers(annotations.layers).values()],
    claims: annotations.claims.map(({ id, kind, ja, en, label, relations }) => ({
      id,
      kind,
      ...(label && { label }),
      sentence: { ja, en },
      relations,
    })),
    rows: rows.map(({ segments: [first, ...more], ja, en }): Row => {
      // What the translation added has no text in the source.
      const [opening] = source === 'ja' ? [...ja, ...en] : [...en, ...ja];
      if (!first || !opening) throw new Error(`A row of ${slug} has no text in either language`);
      const placed = ja.length > 0 ? placeInRow(ja, passages) : [];
      return {
        segments: [first, ...more],
        kind: opening.kind,
        text: { ja, en },
        ...(placed.length > 0 && { readings: placed }),
      };
    }),
    images,
    retired,
  };
}

/** The readings of a row's Japanese, counted from its first letter. */
function placeInRow(
  stretches: readonly Stretch[],
  passages: ReadonlyMap<SegmentId, ReadPassage>,
): PlacedReading[] {
  const placed: PlacedReading[] = [];
  let before = 0;
  for (const id of new Set(stretches.map(({ ids }) => ids[0] ?? ''))) {
    const passage = passages.get(id);
    if (!passage) continue;
    for (const reading of shownReadings(passage)) placed.push({ ...reading, start: before + reading.start });
    before += passage.letters.text.length;
  }
  return placed;
}

/** Blocks that follow each other with the same ids become one stretch, of the kind of the first. */
function stretchesOf(prose: Prose): Stretch[] {
  const stretches: (Omit<Stretch, 'blocks'> & { readonly blocks: Stretch['blocks'][number][] })[] = [];
  for (const { ids: placed, kind, number, node } of prose.blocks) {
    const ids = placed.map(({ id }) => id);
    const last = stretches.at(-1);
    if (last && last.ids.join(' ') === ids.join(' ')) last.blocks.push(node);
    else stretches.push({ ids, kind, ...(number !== undefined && { number }), blocks: [node] });
  }
  return stretches;
}
