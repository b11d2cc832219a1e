import { type Language, languages, type SenseId, type Term, type TermId } from '../model';

/** One way in which the glossary writes a term in one language. */
export interface SurfaceForm {
  readonly term: TermId;
  readonly language: Language;
  /** As the glossary has it. */
  readonly text: string;
  /** The senses that use or recognise it. */
  readonly senses: readonly SenseId[];
  /** The senses that ask for another form in its place. */
  readonly avoidedBy: readonly SenseId[];
}

/** Every form of `term`, each once for a language, in the order of its senses and of their lists. */
export function surfaceForms(term: Term): SurfaceForm[] {
  return languages.flatMap((language) => {
    const forms = new Map<string, { senses: SenseId[]; avoidedBy: SenseId[] }>();
    const at = (text: string) => {
      const known = forms.get(text) ?? { senses: [], avoidedBy: [] };
      forms.set(text, known);
      return known;
    };
    for (const sense of term.senses) {
      const { form, recognise, avoid } = sense.text[language];
      for (const text of new Set([form, ...recognise])) at(text).senses.push(sense.id);
      for (const text of new Set(avoid.map((avoided) => avoided.form))) at(text).avoidedBy.push(sense.id);
    }
    return [...forms].map(([text, senses]) => ({ term: term.id, language, text, ...senses }));
  });
}
