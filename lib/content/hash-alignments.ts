import { createHash } from 'node:crypto';
import type { Localized, SegmentId } from '../model';
import { hashSegments } from './hash-segments';
import type { Prose } from './prose';
import type { AnnotationsData } from './schemas';

/**
 * For each segment whose sentences are matched, what the match was made from: the first 16 hex digits of a SHA-256
 * over the match and both texts. A match holds only as long as all three are as someone saw them.
 */
export function hashAlignments(
  { segments }: AnnotationsData,
  prose: Localized<Prose>,
): Map<SegmentId, string> {
  const texts = { ja: hashSegments(prose.ja), en: hashSegments(prose.en) };
  const hashes = new Map<SegmentId, string>();
  for (const [id, { sentences }] of segments) {
    const [ja, en] = [texts.ja.get(id), texts.en.get(id)];
    if (!sentences || ja === undefined || en === undefined) continue;
    const hash = createHash('sha256').update([ja, en, ...sentences].join('\n'));
    hashes.set(id, hash.digest('hex').slice(0, 16));
  }
  return hashes;
}
