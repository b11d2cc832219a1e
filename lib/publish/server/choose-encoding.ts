/** The content codings in which files lie ready, best first, and how their files end. */
export const encodings = [
  { coding: 'br', names: ['br'], suffix: '.br' },
  { coding: 'gzip', names: ['gzip', 'x-gzip'], suffix: '.gz' },
] as const;

export type Encoding = (typeof encodings)[number];

/**
 * Chooses among the available codings for what a request accepts (RFC 9110, § 12.5.3). None stands for the file as it
 * is, which is sent too where nothing that is there is accepted: an answer that can be read is better than a refusal.
 */
export function chooseEncoding(
  accepted: string | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [, coding, weight = '1'] = /^\s*([^\s;]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?)\s*)?$/.exec(part) ?? [];
    if (coding) weights.set(coding, Number(weight));
  }
  const others = weights.get('*') ?? 0;
  const weigh = (names: readonly string[]) =>
    names.map((name) => weights.get(name)).find((weight) => weight !== undefined) ?? others;
  // The file as it is needs no mention; mentioned, it can be wished for more than the others.
  let best: { encoding: Encoding | undefined; weight: number } = {
    encoding: undefined,
    weight: weights.get('identity') ?? 0,
  };
  for (const encoding of [...available].reverse()) {
    const weight = weigh(encoding.names);
    if (weight > 0 && weight >= best.weight) best = { encoding, weight };
  }
  return best.encoding;
}
