import type { Language, Term } from '../model';

/** Terms in the order of a dictionary of that language: Japanese by reading (五十音順), English by letter. */
export function sortTerms(terms: readonly Term[], language: Language): Term[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const key = ({ senses: [{ text }] }: Term) => text[language].reading ?? text[language].form;
  return [...terms].sort((a, b) => collator.compare(key(a), key(b)) || (a.id < b.id ? -1 : 1));
}
