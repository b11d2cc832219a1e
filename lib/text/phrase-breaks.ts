import type { Language } from '../model';
import { notAtEnd, notAtStart } from './kinsoku';
import { phraseStarts } from './phrase-starts';
import { characterAt, characterBefore, isInsideWord } from './words';

/**
 * Where a break has to be offered so that the lines of Japanese end with a phrase, as UTF-16 offsets: at the starts of
 * phrases, but for those where `word-break: keep-all` leaves one anyway (after white space, 、 and 。), and never where
 * no line may end. English has its spaces, and none.
 */
export function phraseBreaks(text: string, language: Language): number[] {
  if (language === 'en') return [];
  return phraseStarts(text, language).filter((offset) => {
    const [before, after] = [characterBefore(text, offset), characterAt(text, offset)];
    return (
      !/[\s、。，．]/.test(before + after) &&
      !/^\p{M}/u.test(after) &&
      !notAtStart.test(after) &&
      !notAtEnd.test(before) &&
      !isInsideWord(text, offset)
    );
  });
}
