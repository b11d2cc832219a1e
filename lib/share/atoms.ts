import type { Language } from '../model';
import { notAtEnd, notAtStart } from '../text/kinsoku';
import { phraseStarts } from '../text/phrase-starts';
import type { PlacedGlyph, Typeface, Weight } from './typeface';

/** How good a line's end is here: after a clause, between phrases, between words, within a word, or not at all. */
export type BreakQuality = 'best' | 'good' | 'fair' | 'poor' | 'none';

/** What a line is made of and is never broken within: a full-width character, or a run of others. Widths in 1/1000 em. */
export interface Atom {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  readonly width: number;
  readonly spaceBefore: boolean;
  readonly breakBefore: BreakQuality;
}

const fullWidth =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u2e80-\u303f\u30fb\u30fc\u3200-\u33ff\uff01-\uff60\uffe0-\uffe6]/u;

export const isFullWidth = (text: string) => fullWidth.test(text);

/** Longer than this, in 1/1000 em, a run without spaces (an address, say) may be broken anywhere. */
const longestRun = 12_000;

/** Takes a text apart into atoms, shaped in a typeface that has been prepared for it; white space collapses. */
export function splitAtoms(
  text: string,
  language: Language,
  typeface: Typeface,
  weight: Weight,
): readonly Atom[] {
  const key = `${language}/${weight}/${text}`;
  const known = recent.get(typeface) ?? new Map<string, readonly Atom[]>();
  recent.set(typeface, known);
  const atoms = known.get(key) ?? makeAtoms(text, language, typeface, weight);
  if (known.size >= mostRecent) known.clear();
  known.set(key, atoms);
  return atoms;
}

/** A text is tried in many sizes, one after the other. */
const recent = new WeakMap<Typeface, Map<string, readonly Atom[]>>();
const mostRecent = 16;

function makeAtoms(text: string, language: Language, typeface: Typeface, weight: Weight): Atom[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const phrases = new Set(phraseStarts(flat, language));
  const words = new Set(
    [...new Intl.Segmenter(language, { granularity: 'word' }).segment(flat)].map(({ index }) => index),
  );
  const atoms: Atom[] = [];
  for (const { piece, index, spaceBefore, isTorn } of piecesOf(
    flat,
    (run) => typeface.shape(run, weight, language).width,
  )) {
    const before = atoms.at(-1)?.text;
    const quality = /[、。，．：；:;!?！？—]$/.test(before ?? '')
      ? 'best'
      : spaceBefore || phrases.has(index)
        ? 'good'
        : words.has(index) && !isTorn
          ? 'fair'
          : 'poor';
    const isBound =
      before === undefined || (!spaceBefore && (notAtStart.test(piece) || notAtEnd.test(before)));
    atoms.push({
      ...typeface.shape(piece, weight, language),
      text: piece,
      spaceBefore,
      breakBefore: isBound ? 'none' : quality,
    });
  }
  return atoms;
}

interface Piece {
  readonly piece: string;
  readonly index: number;
  readonly spaceBefore: boolean;
  /** Part of a run that was too long for a line. */
  readonly isTorn: boolean;
}

function piecesOf(text: string, widthOf: (run: string) => number): Piece[] {
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const runs: { piece: string; index: number; spaceBefore: boolean; isOpen: boolean }[] = [];
  let spaceBefore = false;
  for (const { segment, index } of graphemes) {
    const last = runs.at(-1);
    if (segment === ' ') spaceBefore = true;
    else if (last?.isOpen && !spaceBefore && !isFullWidth(segment)) {
      last.piece += segment;
      // A line may end after a dash between words.
      if (/[—–]/.test(segment)) last.isOpen = false;
    } else {
      runs.push({ piece: segment, index, spaceBefore, isOpen: !isFullWidth(segment) });
      spaceBefore = false;
    }
  }
  return runs.flatMap(({ piece, index, spaceBefore: isSpaced }) => {
    if (isFullWidth(piece) || widthOf(piece) <= longestRun)
      return [{ piece, index, spaceBefore: isSpaced, isTorn: false }];
    return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(piece)].map((part) => ({
      piece: part.segment,
      index: index + part.index,
      spaceBefore: isSpaced && part.index === 0,
      isTorn: part.index > 0,
    }));
  });
}
