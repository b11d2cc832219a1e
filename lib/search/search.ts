import { fold } from '../text/fold';
import { type Entry, type Manifest, type Shard, shardOf, termToken } from './search-index';
import { tokenize } from './tokenize';

/** A passage found, by its number in the index; the best has the highest score. */
export interface Hit {
  readonly passage: number;
  readonly score: number;
}

/** What was looked for and found, for marking it in the passages. */
export interface Findings {
  readonly hits: readonly Hit[];
  readonly tokens: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

/** How much of a query, by the rarity of its parts, a passage has to hold. */
const least = 0.55;

/** How many results are worth reading. */
const most = 20;

/**
 * Looks a query of either language up. Its tokens are weighed by rarity (inverse document frequency, Spärck Jones
 * 1972); a term in the query stands for all its forms in both languages. Only the files of the query's own tokens
 * are loaded. Nothing comes of an empty query.
 */
export async function search(
  query: string,
  { shards, passages }: Manifest,
  load: (shard: number) => Promise<Shard>,
): Promise<Findings> {
  const tokens = tokenize(query);
  const look = async (token: string): Promise<Entry> => {
    const shard = await load(shardOf(token, shards));
    return Object.hasOwn(shard, token) ? (shard[token] ?? [[]]) : [[]];
  };
  const entries = new Map<string, Entry>();
  await Promise.all(
    [...new Set(tokens.map(({ text }) => text))].map(async (token) => entries.set(token, await look(token))),
  );

  // The terms that the query names: forms that begin at one of its tokens and stand there whole.
  const folded = fold(query).text.replace(/\s+/g, ' ');
  const found = new Map<string, string>();
  for (const entry of entries.values()) {
    for (const [form, term] of entry[1] ?? []) {
      if (holds(folded, form) && form.length > (found.get(term)?.length ?? 0)) found.set(term, form);
    }
  }
  await Promise.all(
    [...found.keys()].map(async (term) => entries.set(termToken(term), await look(termToken(term)))),
  );

  // What no passage holds tells little: it is most often how the reader inflects a word.
  const rarity = ([{ length }]: Entry) => Math.log(1 + passages / (length / 2 || passages));
  const weights = new Map([...entries].map(([token, entry]) => [token, rarity(entry)]));
  // What a form of a term is made of counts as held where the term is, under whichever name.
  const parts = new Map(
    [...found].map(([term, form]) => [termToken(term), new Set(tokenize(form).map(({ text }) => text))]),
  );
  const plain = [...new Set(tokens.map(({ text }) => text))];
  const whole = plain.reduce((sum, token) => sum + (weights.get(token) ?? 0), 0);

  const held = new Map<number, Set<string>>();
  const scores = new Map<number, number>();
  for (const [token, [holders]] of entries) {
    for (let index = 0; index < holders.length; index += 2) {
      const passage = holders[index] ?? 0;
      const often = holders[index + 1] ?? 1;
      const covered = held.get(passage) ?? new Set();
      for (const part of parts.get(token) ?? [token]) covered.add(part);
      held.set(passage, covered);
      const weight = (weights.get(token) ?? 0) * (often / (often + 1));
      scores.set(passage, (scores.get(passage) ?? 0) + weight);
    }
  }
  const hits: Hit[] = [];
  for (const [passage, covered] of held) {
    const part =
      plain.reduce((sum, token) => sum + (covered.has(token) ? (weights.get(token) ?? 0) : 0), 0) / whole;
    if (part >= least) hits.push({ passage, score: part * part * (scores.get(passage) ?? 0) });
  }
  hits.sort((a, b) => b.score - a.score || a.passage - b.passage);
  return { hits: hits.slice(0, most), tokens: new Set(plain), terms: new Set(found.keys()) };
}

/** Whether `text` holds `form`, and not within a longer word where the script has words. */
function holds(text: string, form: string): boolean {
  const inWord = /[a-z0-9]/;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const end = at + form.length;
    const isCut =
      (inWord.test(form.charAt(0)) && inWord.test(text.charAt(at - 1))) ||
      (inWord.test(form.charAt(form.length - 1)) && inWord.test(text.charAt(end).replace('s', '')));
    if (!isCut) return true;
  }
  return false;
}
