import type { Language } from '../model';
import { phraseStarts } from './phrase-starts';
import { splitSentences } from './sentences';

/**
 * The text whole if it fits; else its beginning with an ellipsis, cut after a sentence if that leaves at least half of
 * what would fit, after a clause if it leaves four fifths, and else after a phrase. Nothing that fits: the ellipsis alone.
 */
export function cutText(text: string, language: Language, fits: (shortened: string) => boolean): string {
  const whole = text.trim();
  if (fits(whole)) return whole;
  const longest = lastThatFits(
    phraseStarts(whole, language).map((end) => shortenTo(whole, end)),
    fits,
  );
  const sentences = splitSentences(whole, language).map(({ end }) => end);
  const clauses = [...whole.matchAll(/[、，；：;,:](?=\s|[^\d\s])/g)].map(({ index }) => index + 1);
  const afterSentence = lastThatFits(
    sentences.map((end) => `${whole.slice(0, end).trim()}${language === 'en' ? ' ' : ''}…`),
    fits,
  );
  const afterClause = lastThatFits(
    clauses.map((end) => shortenTo(whole, end)),
    fits,
  );
  if (afterSentence.length >= longest.length * 0.5) return afterSentence;
  return afterClause.length >= longest.length * 0.8 ? afterClause : longest;
}

/** The beginning without the sign on which it would break off, and an ellipsis. */
function shortenTo(text: string, end: number): string {
  return `${text.slice(0, end).replace(/[\s、，；：;,:—–「『（(“‘]+$/u, '')}…`;
}

/** The longest of texts in growing order for which `fits` holds; the ellipsis alone if none does. */
function lastThatFits(texts: readonly string[], fits: (text: string) => boolean): string {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(texts[middle] ?? '')) low = middle + 1;
    else high = middle;
  }
  return texts[low - 1] ?? '…';
}
