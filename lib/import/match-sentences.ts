import { countSentences } from '../check/count-sentences';
import { parseBead } from '../content/parse-bead';
import type { Prose } from '../content/prose';
import type { AnnotationsData } from '../content/schemas';
import { type Localized, languages, type SegmentId, type Term } from '../model';
import { proseBlocks } from '../render/plain-text';
import { alignSentences } from '../text/align/align-sentences';
import { splitSentences } from '../text/sentences';

/** A match of which the least certain bead is less certain than this is not proposed. */
const leastCertain = 0.6;

/** Kinds whose text runs in sentences. */
const running: ReadonlySet<string> = new Set([
  'paragraph',
  'ordered-item',
  'unordered-item',
  'quote',
  'footnote',
]);

/**
 * Proposes which sentences of each passage answer each other, as annotations.yaml notes them (`2=2+3`). Passages of
 * one sentence in each language need none; of those that share their text with others, and of matches that are not
 * certain enough, nothing is said. What is proposed lights in the reader once someone has accepted it.
 */
export function matchSentences(
  prose: Localized<Prose>,
  ids: ReadonlySet<SegmentId>,
  terms: readonly Term[],
): Map<SegmentId, string[]> {
  const sentences = { ja: sentencesOf(prose.ja, 'ja'), en: sentencesOf(prose.en, 'en') };
  const matches = new Map<SegmentId, string[]>();
  for (const id of ids) {
    const [ja, en] = [sentences.ja.get(id), sentences.en.get(id)];
    if (!ja || !en || ja.length === 0 || en.length === 0 || Math.max(ja.length, en.length) === 1) continue;
    const beads = alignSentences({ ja, en }, { terms });
    if (beads.some(({ confidence }) => confidence < leastCertain)) continue;
    const side = (numbers: readonly number[]) => numbers.map((number) => number + 1).join('+');
    matches.set(
      id,
      beads.map((bead) => `${side(bead.ja)}=${side(bead.en)}`),
    );
  }
  return matches;
}

/**
 * Matches that no longer fit, since a text has more sentences now or fewer, each with one that does; without, where
 * none is certain enough.
 */
export function refitSentences(
  { segments }: AnnotationsData,
  prose: Localized<Prose>,
  terms: readonly Term[],
): Map<SegmentId, string[] | undefined> {
  const counts = { ja: countSentences(prose.ja, 'ja'), en: countSentences(prose.en, 'en') };
  const misfits = new Set<SegmentId>();
  for (const [id, { sentences }] of segments) {
    if (!sentences) continue;
    const beads = sentences.map(parseBead);
    const fits = languages.every((language) => {
      const named = beads.flatMap((bead) => bead[language]);
      return named.length === (counts[language].get(id) ?? 0);
    });
    if (!fits) misfits.add(id);
  }
  const found = matchSentences(prose, misfits, terms);
  return new Map([...misfits].map((id) => [id, found.get(id)]));
}

/** The sentences of each passage that has its text for itself, numbered as the reader numbers them. */
function sentencesOf(
  { blocks }: Prose,
  language: (typeof languages)[number],
): Map<SegmentId, string[] | undefined> {
  const found = new Map<SegmentId, string[] | undefined>();
  for (const { ids, kind, node } of blocks) {
    const [only, ...more] = ids;
    if (!only) continue;
    const before = found.has(only.id) ? found.get(only.id) : [];
    if (more.length > 0 || !running.has(kind) || before === undefined) {
      for (const { id } of ids) found.set(id, undefined);
      continue;
    }
    const sentences = proseBlocks([node], language).flatMap((text) =>
      splitSentences(text, language).map(({ start, end }) => text.slice(start, end).trim()),
    );
    found.set(only.id, [...before, ...sentences.filter((sentence) => sentence !== '')]);
  }
  return found;
}
