import { cache } from 'react';
import type { Essay, Language } from '@/lib/model';
import { markedSenses } from './rendered-row';

/** The numbers, from 1, that an essay's terms have on paper: those of `TermNotes`, which counts the same senses. */
export const termNumbers = cache(async (essay: Essay, locale: Language) => {
  const marked = await markedSenses(essay.rows, locale);
  const numbers = new Map(marked.map(({ term, sense }, index) => [`${term}.${sense}`, index + 1]));
  return (term: string, sense: string) => numbers.get(`${term}.${sense}`);
});
