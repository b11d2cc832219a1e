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
  // Within what was one character before it was folded, a token goes to that character's end.
  const at = (offset: number): number => {
    const original = folded.offsets[offset] ?? text.length;
    return original < 0 ? at(offset + 1) : original;
  };
  const tokens: Token[] = [];
  for (const { 0: run, 1: unspaced, index } of folded.text.matchAll(runs)) {
    if (unspaced === undefined) {
      tokens.push({ text: stemmer(run), start: at(index), end: at(index + run.length) });
      continue;
    }
    const characters = [...run];
    let from = index;
    for (const [number, character] of characters.entries()) {
      const next = characters[number + 1];
      if (next !== undefined || characters.length === 1) {
        const pair = character + (next ?? '');
        tokens.push({ text: pair, start: at(from), end: at(from + pair.length) });
      }
      from += character.length;
    }
  }
  return tokens;
}
