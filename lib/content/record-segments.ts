import { countSentences } from '../check/count-sentences';
import { counterpart, type SegmentId } from '../model';
import { hashAlignments } from './hash-alignments';
import { hashSegments, segmentProse } from './hash-segments';
import type { Recorded } from './ledger';
import { hashProse } from './source-hash';
import type { EssaySources } from './sources';

/** What each segment of an essay, as its files are now, is to be recorded with in its ledger. */
export function recordSegments({ essay, prose, annotations }: EssaySources): Map<SegmentId, Recorded> {
  const source = essay.data && prose[essay.data.source].prose;
  if (!source) return new Map();
  const translation = prose[counterpart(essay.data.source)].prose;
  const texts = translation ? hashSegments(translation) : new Map<SegmentId, string>();
  const { ja, en } = prose;
  const alignments =
    annotations.data && ja.prose && en.prose
      ? hashAlignments(annotations.data, { ja: ja.prose, en: en.prose })
      : new Map<SegmentId, string>();
  const counts = {
    ja: ja.prose && countSentences(ja.prose, 'ja'),
    en: en.prose && countSentences(en.prose, 'en'),
  };
  return new Map(
    [...segmentProse(source)].map(([id, text]) => {
      const alignment = alignments.get(id);
      const translated = texts.get(id);
      return [
        id,
        {
          source: hashProse(text),
          ...(translated !== undefined && { text: translated }),
          prose: text,
          ...(alignment !== undefined && { alignment }),
          sentences: { ja: counts.ja?.get(id) ?? 0, en: counts.en?.get(id) ?? 0 },
        },
      ];
    }),
  );
}
