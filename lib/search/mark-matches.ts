import type { Language } from '../model';
import type { Findings } from './search';
import type { IndexedPassage } from './search-index';
import { tokenize } from './tokenize';

/** A range to mark, in UTF-16 code units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/**
 * What to mark in a passage that was found, in one language: the words looked for and the forms of the terms; if there
 * are none, the sentences whose counterparts in the other language hold them.
 */
export function markMatches(passage: IndexedPassage, language: Language, findings: Findings): Mark[] {
  const own = ownMarks(passage, language, findings);
  if (own.length > 0) return own;
  const other = language === 'ja' ? 'en' : 'ja';
  const found = ownMarks(passage, other, findings);
  const beads = new Set(
    passage.sentences[other]
      .filter(([start, end]) => found.some((mark) => mark.start >= start && mark.end <= end))
      .map(([, , bead]) => bead),
  );
  return passage.sentences[language]
    .filter(([, , bead]) => beads.has(bead))
    .map(([start, end]) => ({ start, end }));
}

function ownMarks(
  { text, terms }: IndexedPassage,
  language: Language,
  { tokens, terms: asked }: Findings,
): Mark[] {
  const marks = [
    ...terms[language].filter(([, , term]) => asked.has(term)).map(([start, end]) => ({ start, end })),
    ...tokenize(text[language]).filter((token) => tokens.has(token.text)),
  ].sort((a, b) => a.start - b.start);
  const merged: Mark[] = [];
  for (const { start, end } of marks) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
