import type { Language, LayerId, Sense, SenseText, Term } from '@/lib/model';

type SenseParts = Partial<Record<Language, Partial<SenseText>>> & {
  readonly id?: string;
  readonly layers?: readonly LayerId[];
};

/** A term with what a test says of its senses; a language left out has a form that occurs in no text. */
export function makeTerm(id: string, ...senses: readonly SenseParts[]): Term {
  const [first = {}, ...others] = senses.map((parts) => makeSense(id, parts));
  return { id, senses: [{ ...makeSense(id, {}), ...first }, ...others] };
}

function makeSense(term: string, { id = term, layers = [], ja = {}, en = {} }: SenseParts): Sense {
  const text = (parts: Partial<SenseText>): SenseText => ({
    form: '\uE000',
    recognise: [],
    avoid: [],
    gloss: 'gloss',
    definition: 'definition',
    ...parts,
  });
  return { id, layers, text: { ja: text(ja), en: text(en) }, related: [], sources: [] };
}
