import type { Language, Localized } from '../model';
import { endsInAbbreviation } from './abbreviations';
import { type BracketPair, matchingBrackets } from './matching-brackets';
import { segmentStarts } from './segment-starts';

/** A sentence with the white space after it, as UTF-16 offsets. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

const segmenters: Localized<Intl.Segmenter> = {
  ja: new Intl.Segmenter('ja', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** What holds sentences together from within, by language; English closes its quotations after a sentence's end. */
const brackets: Localized<string> = {
  ja: '「」『』（）()【】〔〕［］[]〈〉《》“”‘’',
  en: '「」『』（）()［］[]',
};

/** How far to look for an abbreviation before a full stop, and for a word after it. */
const reach = 24;

/**
 * Splits `text` into sentences that cover it exactly; nothing comes of an empty text. White space belongs to the
 * sentence before it.
 *
 * The bounds are those of UAX #29 (`Intl.Segmenter`), less the ones it sees where no sentence ends: within brackets,
 * after 「…。」 inside a sentence, at a line break (a blank line does end one), after an abbreviation, and before a small letter.
 */
export function splitSentences(text: string, language: Language): SentenceSpan[] {
  const pairs = matchingBrackets(text, brackets[language]);
  const outermost = outermostPairs(pairs);
  const spans: SentenceSpan[] = [];
  let start = 0;
  let nextPair = 0;

  for (const index of possibleEnds(text, language)) {
    const end = skipSpace(text, index);
    if (end <= start || end >= text.length) continue;
    while ((outermost[nextPair]?.close ?? text.length) < index) nextPair++;
    const isEnclosed = (outermost[nextPair]?.open ?? text.length) < index;
    if (isEnclosed || !endsSentence(text, start, end, pairs)) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Where UAX #29 ends a sentence, and where it should: after 。 before an opening bracket, which it takes for a closing one. */
function possibleEnds(text: string, language: Language): number[] {
  const ends = segmentStarts(segmenters[language], text);
  const missed = text.matchAll(/[。｡！？][\p{Pe}\p{Pf}]*(?=[\p{Ps}\p{Pi}])/gu);
  for (const { 0: ending, index } of missed) ends.push(index + ending.length);
  return ends.sort((a, b) => a - b);
}

/** Whether the sentence that begins at `start` ends at `end`, where another character than white space stands. */
function endsSentence(
  text: string,
  start: number,
  end: number,
  pairs: ReadonlyMap<number, BracketPair>,
): boolean {
  const last = start + text.slice(start, end).trimEnd().length;
  const before = text.slice(Math.max(start, last - reach), last);
  const after = text.slice(end, end + reach);
  const holdsBlankLine = text.slice(last, end).split(/\r\n|\n|\r/).length > 2;
  if (holdsBlankLine) return true;

  const [, mark, closers] = /([.!?…。．｡！？])(["'\p{Pe}\p{Pf}]*)$/u.exec(before) ?? [];
  if (mark === undefined || closers === undefined) return false;
  const pair = pairs.get(last - 1);
  if (closers !== '' && pair) {
    const isWhole = text.slice(start, pair.open).trim() === '';
    // 「はい。」と言った goes on; a bracketed sentence of its own, or one before 彼は, has ended.
    const isQuotation = /[「『“‘]/.test(text.charAt(pair.open));
    if (!isWhole || (isQuotation && /^\p{Script=Hiragana}/u.test(after))) return false;
  }
  if (/[.!?…]/.test(mark) && /^\p{Ll}/u.test(after)) return false;
  return !(mark === '.' && closers === '' && endsInAbbreviation(before, after));
}

/** The pairs that lie within no other, in the order of the text. */
function outermostPairs(pairs: ReadonlyMap<number, BracketPair>): BracketPair[] {
  const outermost: BracketPair[] = [];
  for (const pair of [...pairs.values()].sort((a, b) => a.open - b.open)) {
    if (pair.open > (outermost.at(-1)?.close ?? -1)) outermost.push(pair);
  }
  return outermost;
}

/** The offset after the white space at `offset`, unless a combining mark stands on it. */
function skipSpace(text: string, offset: number): number {
  const space = /\s+(?!\p{M})/uy;
  space.lastIndex = offset;
  return offset + (space.exec(text)?.[0].length ?? 0);
}
