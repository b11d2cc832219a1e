import { languages, type Sense } from '../model';
import { romajiMark } from './create-matcher';
import { filterKey } from './filter-key';
import { kanaToRomaji } from './kana-to-romaji';

/**
 * What a sense is found by, each key once: the forms to use, to recognise and to avoid in both languages, and the
 * reading in kana and in Latin letters.
 */
export function senseKeys({ text }: Sense): string[] {
  const keys = new Set<string>();
  for (const language of languages) {
    const { form, reading = '', recognise, avoid } = text[language];
    for (const each of [form, reading, ...recognise, ...avoid.map((avoided) => avoided.form)])
      keys.add(filterKey(each));
    const romaji = kanaToRomaji(filterKey(reading));
    if (romaji) keys.add(romajiMark + romaji);
  }
  keys.delete('');
  return [...keys];
}
