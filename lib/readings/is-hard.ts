import { educationKanji } from './education-kanji';
import { earlyWords, irregularWords } from './irregular-words';
import { isKanji } from './kana';

/**
 * Whether a word is proposed as a hard one: it has a kanji that is not taught in primary school, or its reading does not
 * come from its kanji and is taught later. An author may see it otherwise.
 */
export function isHard(word: string): boolean {
  const isRare = [...word].some(
    (sign) => isKanji(sign) && !/[々〆ヶヵ]/.test(sign) && !educationKanji.has(sign),
  );
  return isRare || (irregularWords.has(word) && !earlyWords.has(word));
}
