import { jaModel, Parser } from 'budoux';
import type { Language } from '../model';

const japanese = new Parser(jaModel);

/**
 * Where lines may begin without tearing a phrase apart, as UTF-16 offsets above 0: in Japanese before each 文節 (BudouX),
 * in English before each word.
 */
export function phraseStarts(text: string, language: Language): number[] {
  if (language === 'en') return [...text.matchAll(/(?<=\s|[—–])\S/g)].map(({ index }) => index);
  return japanese.parseBoundaries(text);
}
