import { counterpart, type Language, type Localized, type SegmentId, type Translation } from '../model';
import { diffProse } from '../text/diff-prose';
import { hashSegments, segmentProse } from './hash-segments';
import type { Prose } from './prose';
import type { LedgerData } from './schemas';
import { hashProse } from './source-hash';
import { spokenIn } from './spoken-in';

/**
 * How the translation of each segment stands to its source, which is in `language`. That the source is newer is not
 * recorded but seen, by the hash of what the translation was made from. What has changed is told if the ledger holds
 * that prose, and the prose agrees with the hash. A review holds for the translation as it was then, and no other.
 */
export function readTranslations(
  { translations, texts, sources }: LedgerData,
  prose: Localized<Prose>,
  language: Language,
): Map<SegmentId, Translation> {
  const now = hashSegments(prose[counterpart(language)]);
  const read = new Map<SegmentId, Translation>();
  for (const [id, source] of segmentProse(prose[language])) {
    const known = translations.get(id);
    if (!known) continue;
    const { state, on, by, because } = known;
    const isSameText = (texts.get(id) ?? now.get(id)) === now.get(id);
    const review = state === 'reviewed' && !isSameText ? 'machine-unreviewed' : state;
    const isCurrent = known.source === hashProse(source);
    const then = sources.get(id) ?? '';
    read.set(id, {
      state: isCurrent ? 'current' : 'source-newer',
      review,
      on,
      ...(by !== undefined && review !== 'machine-unreviewed' && { by }),
      ...(because && { because: spokenIn(because) }),
      ...(!isCurrent && hashProse(then) === known.source && { changes: diffProse(then, source, language) }),
    });
  }
  return read;
}
