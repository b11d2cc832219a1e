import { skeletonOfEnglish, skeletonOfKatakana } from './sound-skeleton';

/** A skeleton shorter than this fits too many words. */
const shortest = 2;

/**
 * Finds which English words of a text its katakana words may come from, by their consonants, and gives both one name.
 * Words are compared with those alone that begin with the same two consonants, so that the cost stays close to linear.
 */
export function matchLoanwords(
  katakana: Iterable<string>,
  english: Iterable<string>,
): {
  readonly katakana: ReadonlyMap<string, string>;
  readonly english: ReadonlyMap<string, readonly string[]>;
} {
  const buckets = new Map<string, Map<string, string[]>>();
  for (const word of english) {
    const skeleton = skeletonOfEnglish(word);
    if (skeleton.length < shortest || word.length < 3) continue;
    const bucket = buckets.get(skeleton.slice(0, 2)) ?? new Map<string, string[]>();
    buckets.set(skeleton.slice(0, 2), bucket.set(skeleton, [...(bucket.get(skeleton) ?? []), word]));
  }

  const byKatakana = new Map<string, string>();
  const byEnglish = new Map<string, string[]>();
  for (const word of katakana) {
    const skeleton = skeletonOfKatakana(word);
    if (skeleton.length < shortest) continue;
    let best = 0.74;
    let found: readonly string[] = [];
    for (const [candidate, words] of buckets.get(skeleton.slice(0, 2)) ?? []) {
      const likeness = likenessOf(skeleton, candidate);
      if (likeness > best) {
        best = likeness;
        found = words;
      }
    }
    if (found.length === 0) continue;
    const name = skeletonOfEnglish(found[0] as string);
    byKatakana.set(word, name);
    for (const each of found) byEnglish.set(each, [name]);
  }
  return { katakana: byKatakana, english: byEnglish };
}

/** From 0 to 1: how many of the letters of two skeletons stand in the same order in both. */
function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (Math.abs(a.length - b.length) / longest > 0.26) return 0;
  let before = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const now = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      now[j + 1] =
        a[i] === b[j] ? (before[j] as number) + 1 : Math.max(now[j] as number, before[j + 1] as number);
    }
    before = now;
  }
  return (before[b.length] as number) / longest;
}
