import type { Language } from '../model';
import { readEnglishNumbers } from './english-numbers';
import type { FoundNumber } from './found-number';
import { toHalfWidth } from './half-width';
import { readJapaneseNumbers } from './japanese-numbers';

/** A name that holds digits, such as L1, GPT-4, Web3 or v1.2. */
export interface FoundName {
  /** In capitals, without hyphens and the plural's s. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundNumbers {
  readonly numbers: readonly FoundNumber[];
  readonly names: readonly FoundName[];
}

/**
 * The numbers of a text and the names that hold digits. Japanese in digits of either width and in kanji, with 万, 億
 * and 兆, the eras' years, 割 and the hours of 午後; English in digits, with words for scale, and in words. The places
 * of a version, a name or a list's mark are no numbers.
 */
export function readNumbers(text: string, language: Language): FoundNumbers {
  const plain = toHalfWidth(text);
  const { names, rest } = takeNames(plain);
  const numbers = language === 'ja' ? readJapaneseNumbers(rest) : readEnglishNumbers(rest);
  return { names, numbers };
}

/** What directly follows a number and makes no name of it: ordinals, decades, units, hours. */
const units =
  /^(?:st|nd|rd|th|s|km|cm|mm|nm|m|kg|mg|g|kB|KB|MB|GB|TB|PB|ms|ns|fps|px|pt|em|rem|am|pm|x|k|K|M|B|bn|Hz|kHz|MHz|GHz|W|kW|MW|ml|l|L|h)$/;

/** Letters that a hyphen joins to a number without making a name: mid-1990s. */
const prefixes = /^(?:mid|pre|post|early|late|under|over|sub|non|top|sans|circa|c)$/i;

function takeNames(text: string): { names: FoundName[]; rest: string } {
  const names: FoundName[] = [];
  const found =
    /(?<![A-Za-z\d])(?:([A-Za-z]+)(-?)(\d+(?:\.\d+)*)([A-Za-z]*)|(\d+)([A-Za-z]+)|\d+(?:\.\d+){2,})(?![A-Za-z\d])/g;
  const rest = text.replace(
    found,
    (match, letters, hyphen, _digits, _more, _number, after, start: number) => {
      if (hyphen === '-' && prefixes.test(letters)) return match;
      if (after !== undefined && units.test(after)) return match;
      const name = match
        .toUpperCase()
        .replaceAll('-', '')
        .replace(/(?<=\d)S$/, '');
      names.push({ name, start, end: start + match.length });
      return '\uFFFC'.repeat(match.length);
    },
  );
  return { names, rest };
}
