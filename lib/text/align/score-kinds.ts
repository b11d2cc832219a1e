import type { Localized } from '../../model';

/** Groups of kinds that a translation takes for one another now and then. */
const groupOf = (kind: string): string =>
  kind.startsWith('heading')
    ? 'heading'
    : kind === 'code' || kind === 'table' || kind === 'rule'
      ? kind
      : 'prose';

/**
 * Prepares the score for the kinds of two units, by their numbers: the logarithm of how much likelier the two kinds are
 * in units that answer each other than in units picked at random.
 */
export function createKindScore(
  kinds: Localized<readonly string[]>,
  trust: { readonly same: number; readonly near: number },
): (ja: number, en: number) => number {
  const names = [...new Set([...kinds.ja, ...kinds.en])];
  if (names.length < 2) return () => 0;
  const numbers = new Map(names.map((name, number) => [name, number]));
  const number = (kind: string) => numbers.get(kind) ?? 0;
  const ja = Uint16Array.from(kinds.ja, number);
  const en = Uint16Array.from(kinds.en, number);
  const counts = new Float64Array(names.length);
  for (const side of [ja, en]) for (const kind of side) counts[kind] = (counts[kind] as number) + 1;
  const all = ja.length + en.length + names.length;
  const table = Float64Array.from({ length: names.length ** 2 }, (_, cell) => {
    const a = Math.floor(cell / names.length);
    const b = cell % names.length;
    if (a === b) return Math.log((trust.same * all) / ((counts[a] as number) + 1));
    const isNear = groupOf(names[a] as string) === groupOf(names[b] as string);
    return Math.log(isNear ? trust.near : 1 - trust.same - trust.near);
  });
  return (i, j) => table[(ja[i] as number) * names.length + (en[j] as number)] as number;
}
