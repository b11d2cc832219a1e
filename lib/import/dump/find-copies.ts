import type { Stream } from './read-stream';

/** So many characters in a row are taken for the same stretch of text. */
const gram = 10;

/** Of the shorter copy, at least this share must stand in the other. */
const leastShared = 0.6;

/** The shorter copy is at least this share of the whole. */
const shortest = 0.3;

/**
 * Where the second copy of a text begins, if the stream holds it twice over: the place that most stretches stand on
 * both sides of. Undefined where less than three fifths of a half recur in the other. Takes time in proportion to the
 * text.
 */
export function findSecondCopy({ characters, lines, sentences }: Stream): number | undefined {
  const length = characters.length;
  if (length < 4 * gram) return undefined;
  const text = characters.join('');
  const seen = new Map<string, number[]>();
  for (let at = 0; at + gram <= length; at++) {
    const key = text.slice(at, at + gram);
    const known = seen.get(key);
    if (!known) seen.set(key, [at]);
    else if (known.length < 3) known.push(at);
  }
  // How many stretches begin before a place and again at it or after it, as changes from one place to the next.
  const changes = new Int32Array(length + 2);
  for (const [first = 0, second, third] of seen.values()) {
    if (second === undefined || third !== undefined || second - first < gram) continue;
    changes[first + 1] = (changes[first + 1] ?? 0) + 1;
    changes[second + 1] = (changes[second + 1] ?? 0) - 1;
  }
  let score = 0;
  let best = 0;
  let range: [number, number] = [0, 0];
  for (let at = 1; at < length; at++) {
    score += changes[at] ?? 0;
    if (score > best) {
      best = score;
      range = [at, at];
    } else if (score === best && range[1] === at - 1) range[1] = at;
  }
  const split = chooseSplit(range, lines, sentences, text);
  const shorter = Math.min(split, length - split);
  if (shorter < shortest * length || best < leastShared * (shorter - gram)) return undefined;
  return split;
}

/** Of the places that are as good, a line's beginning: the first, but for lines that end the first copy's last sentence. */
function chooseSplit(
  [from, to]: readonly [number, number],
  lines: ReadonlySet<number>,
  sentences: ReadonlySet<number>,
  text: string,
): number {
  const within = (places: ReadonlySet<number>) =>
    [...places].filter((place) => place >= from && place <= to + gram).sort((a, b) => a - b);
  const breaks = within(lines);
  for (const [index, place] of breaks.entries()) {
    const next = breaks[index + 1];
    // A line that ends in a full stop goes on with the first copy; a title begins the second.
    if (next === undefined || !/[。．.!！?？]$/.test(text.slice(place, next))) return place;
  }
  return within(sentences)[0] ?? from;
}
