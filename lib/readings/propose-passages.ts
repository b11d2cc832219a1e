import type { SegmentId } from '../model';
import { proposeWords, type Token } from './propose-words';
import type { ReadPassage } from './read-passages';
import type { ReadWord } from './read-word';
import type { Proposal } from './write-readings';

/**
 * Proposals for the passages that have no readings, or none for their text as it is. What someone wrote for a word of a
 * passage is proposed for it again; what was reviewed, and always in the same way, for the word anywhere.
 */
export function proposePassages(
  passages: readonly ReadPassage[],
  reviewed: readonly ReadPassage[],
  analyse: (text: string) => readonly Token[],
): Map<SegmentId, Proposal> {
  const agreed = agreedWords(reviewed);
  const proposals = new Map<SegmentId, Proposal>();
  for (const { id, letters, hash, entry } of passages) {
    if (entry && !entry.isStale) continue;
    const known = new Map(agreed);
    for (const word of entry?.words ?? []) known.set(word.word, word);
    const words = proposeWords(
      letters.runs.flatMap((run) => analyse(run)),
      known,
    );
    if (words.length > 0 || entry) proposals.set(id, { text: hash, words });
  }
  return proposals;
}

/** The words of reviewed passages that are read in one way throughout. */
function agreedWords(passages: readonly ReadPassage[]): Map<string, ReadWord> {
  const found = new Map<string, ReadWord>();
  const doubtful = new Set<string>();
  for (const { entry } of passages) {
    if (!entry?.isReviewed) continue;
    for (const word of entry.words) {
      const other = found.get(word.word);
      if (other && (other.reading !== word.reading || other.isHard !== word.isHard)) doubtful.add(word.word);
      found.set(word.word, word);
    }
  }
  for (const word of doubtful) found.delete(word);
  return found;
}
