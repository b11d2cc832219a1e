import { countSentences } from '../check/count-sentences';
import { counterpart, type Language, type Localized, type SegmentId } from '../model';
import { hashAlignments } from './hash-alignments';
import { hashSegments, segmentProse } from './hash-segments';
import type { Recorded } from './ledger';
import type { Prose } from './prose';
import type { AnnotationsData } from './schemas';
import { hashProse } from './source-hash';
import type { EssaySources } from './sources';

/** What each segment of an essay, as its files are now, is to be recorded with in its ledger. */
export function recordSegments({ essay, prose, annotations }: EssaySources): Map<SegmentId, Recorded> {
  if (!essay.data) return new Map();
  return recordTexts(essay.data.source, { ja: prose.ja.prose, en: prose.en.prose }, annotations.data);
}

/** The same for texts that need not have been written yet; `source` is the language of the source. */
export function recordTexts(
  language: Language,
  prose: Localized<Prose | undefined>,
  annotations: AnnotationsData | undefined,
): Map<SegmentId, Recorded> {
  const source = prose[language];
  if (!source) return new Map();
  const translation = prose[counterpart(language)];
  const texts = translation ? hashSegments(translation) : new Map<SegmentId, string>();
  const { ja, en } = prose;
  const alignments =
    annotations && ja && en ? hashAlignments(annotations, { ja, en }) : new Map<SegmentId, string>();
  const counts = { ja: ja && countSentences(ja, 'ja'), en: en && countSentences(en, 'en') };
  const sources = segmentProse(source);
  return new Map(
    [...source.places.keys()].map((id) => {
      const text = sources.get(id);
      const alignment = alignments.get(id);
      const translated = texts.get(id);
      // What is missing in either language was translated from nothing, or not yet.
      const isMissing = text === undefined || translation?.missing.has(id);
      return [
        id,
        {
          ...(!isMissing && { source: hashProse(text) }),
          ...(!isMissing && translated !== undefined && { text: translated }),
          ...(!isMissing && { prose: text }),
          ...(alignment !== undefined && { alignment }),
          sentences: { ja: counts.ja?.get(id) ?? 0, en: counts.en?.get(id) ?? 0 },
        },
      ];
    }),
  );
}
