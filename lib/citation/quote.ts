import type { Sentence } from '../annotations/row-sentences';
import type { Quote, TextPlace } from '../links';
import type { Language } from '../model';
import { fingerprint } from './fingerprint';
import { type Run, runsOfLength } from './runs-of-length';
import { toLetters } from './to-letters';

/** Where a quotation stands among sentences. */
export interface QuotedSpan {
  /** The indices of its first and its last sentence. */
  readonly first: number;
  readonly last: number;
  /** The first letter quoted and the first after it that is not, counted from the first sentence's beginning. */
  readonly from: number;
  readonly to: number;
}

/**
 * What an address says of a quotation. It vouches for the whole sentences that the words stand in: after an edit
 * anywhere in them, the words might mean something else. `sentences` are in reading order, in `language`, and hold at
 * least the passages from the first sentence's to the last's; none of them is empty.
 */
export async function makeQuote(
  sentences: readonly Sentence[],
  { first, last, from, to }: QuotedSpan,
  language: Language,
): Promise<Quote> {
  const [start, end] = [sentences[first], sentences[last]];
  if (!start || !end) throw new RangeError(`There are no sentences ${first} to ${last}`);
  const length = sentences.slice(first, last + 1).flatMap(({ text }) => toLetters(text)).length;
  const runs = runsOfLength(sentences, start.segment, end.segment, length);
  const run = runs.find((candidate) => candidate.first === first);
  if (!run) throw new RangeError('Expected a quotation that begins and ends in its own sentences');
  return { hash: await hashOf(run, runs, { from, to, language }), length, from, to };
}

/**
 * Where in the passages that an address names the text stands that was quoted; `undefined` if it no longer stands
 * there as it did. A sentence that has only moved within its passage is found. Of sentences that are alike in one
 * passage none is taken for another: the fingerprint holds which of how many was quoted.
 */
export async function findQuote(
  { hash, length, from, to }: Quote,
  place: { readonly from: TextPlace; readonly to?: TextPlace },
  sentences: readonly Sentence[],
  language: Language,
): Promise<QuotedSpan | undefined> {
  const runs = runsOfLength(sentences, place.from.segment, (place.to ?? place.from).segment, length);
  for (const run of runs) {
    if ((await hashOf(run, runs, { from, to, language })) !== hash) continue;
    return { first: run.first, last: run.last, from, to };
  }
  return undefined;
}

/** `runs` are all that have the length of `run` in its passages. */
function hashOf(
  run: Run,
  runs: readonly Run[],
  { from, to, language }: { from: number; to: number; language: Language },
): Promise<string> {
  const alike = runs.filter(({ text }) => text === run.text);
  return fingerprint([language, from, to, alike.indexOf(run) + 1, alike.length, run.text]);
}
