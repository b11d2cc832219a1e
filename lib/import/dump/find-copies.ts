import type { Stream } from './read-stream';

/** So many characters in a row are taken for the same stretch of text. */
const gram = 10;

/** Of the shorter copy, at least this share must stand in the other. */
const leastShared = 0.5;

/** The shorter copy is at least this share of the whole. */
const shortest = 0.3;

/**
 * Where the second copy of a text begins, if the stream holds it twice over: the place that most stretches stand on
 * both sides of. Undefined where less than half of the shorter recurs in the other. Takes time in proportion to the
 * text.
 */
export function findSecondCopy({ characters, lines, sentences }: Stream): number | undefined {
  const length = characters.length;
  if (length < 4 * gram) return undefined;
  const text = characters.join('');
  // Each stretch once, with where it begins first and last: what often recurs tells no more than what recurs once.
  const seen = new Map<string, [first: number, last: number]>();
  for (let at = 0; at + gram <= length; at++) {
    const key = text.slice(at, at + gram);
    const known = seen.get(key);
    if (known) known[1] = at;
    else seen.set(key, [at, at]);
  }
  // How many stretches begin before a place and again at it or after it, as changes from one place to the next.
  const changes = new Int32Array(length + 2);
  for (const [first, last] of seen.values()) {
    if (last - first < gram) continue;
    changes[first + 1] = (changes[first + 1] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  let score = 0;
  const scores = new Int32Array(length + 1);
  for (let at = 1; at < length; at++) {
    score += changes[at] ?? 0;
    scores[at] = score;
  }
  const [split, best] = chooseSplit(scores, lines, sentences, text);
  const isFirstShorter = split <= length - split;
  if (Math.min(split, length - split) < shortest * length) return undefined;
  let own = 0;
  for (const [first, last] of seen.values()) if (isFirstShorter ? first < split : last >= split) own++;
  return best < leastShared * own ? undefined : split;
}

/**
 * The beginning of a line, or else of a sentence, that has most on both sides, and how much that is. Of lines that are
 * as good, the first, but for those that are the last sentences of the first copy.
 */
function chooseSplit(
  scores: Int32Array,
  lines: ReadonlySet<number>,
  sentences: ReadonlySet<number>,
  text: string,
): readonly [number, number] {
  const bestOf = (places: ReadonlySet<number>) =>
    [...places].reduce((best, place) => Math.max(best, scores[place] ?? 0), 0);
  const [byLine, bySentence] = [bestOf(lines), bestOf(sentences)];
  // A copy that begins within a line is rare enough to need a reason.
  const [places, best] = byLine >= 0.9 * bySentence ? [lines, byLine] : [sentences, bySentence];
  const good = [...places].filter((place) => scores[place] === best).sort((a, b) => a - b);
  for (const [index, place] of good.entries()) {
    const next = good[index + 1];
    // A line that ends in a full stop goes on with the first copy; a title begins the second.
    if (next === undefined || !/[。．.!！?？]$/.test(text.slice(place, next))) return [place, best];
  }
  return [0, 0];
}
