import { stemmer } from 'stemmer';
import { fold } from '../text/fold';

/** Something to look for, and where it stands in the text, in UTF-16 code units. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const runs =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])+/gu;

/**
 * What text of either language is found by: pairs of neighbouring characters where Japanese runs on without spaces
 * (a character alone if it stands alone), stems of words elsewhere (Porter 1980). Case, width and the kind of hyphen
 * make no difference.
 */
export function tokenize(text: string): Token[] {
  const folded = fold(text);
  // Of what was one character before it was folded (㌀ is アパート), a token takes the whole.
  const original = (offset: number, step: 1 | -1): number => {
    const at = folded.offsets[offset] ?? text.length;
    return at < 0 ? original(offset + step, step) : at;
  };
  const token = (found: string, from: number, to: number): Token => ({
    text: found,
    start: original(from, -1),
    end: original(to, 1),
  });
  const tokens: Token[] = [];
  for (const { 0: run, 1: unspaced, index } of folded.text.matchAll(runs)) {
    if (unspaced === undefined) {
      tokens.push(token(stemmer(run), index, index + run.length));
      continue;
    }
    const characters = [...run];
    let from = index;
    for (const [number, character] of characters.entries()) {
      const next = characters[number + 1];
      if (next !== undefined || characters.length === 1) {
        const pair = character + (next ?? '');
        tokens.push(token(pair, from, from + pair.length));
      }
      from += character.length;
    }
  }
  return tokens;
}
