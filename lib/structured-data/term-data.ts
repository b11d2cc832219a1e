import type { Links } from '../links';
import { counterpart, type Language, type Sense, type SenseId, type Term, type TermId } from '../model';
import type { TermContext } from '../render/term-context';
import type { JsonLd } from './data-block';

/** The glossary with its terms, each by its first sense, as schema.org describes a `DefinedTermSet`. */
export function glossaryData(
  terms: readonly Term[],
  { locale, links, name }: { readonly locale: Language; readonly links: Links; readonly name: string },
): JsonLd {
  const address = links.absolute(links.glossary(locale));
  return {
    '@type': 'DefinedTermSet',
    '@id': address,
    url: address,
    name,
    inLanguage: locale,
    hasDefinedTerm: terms.flatMap(({ id, senses }) =>
      senses.map((sense) => ({
        '@type': 'DefinedTerm',
        '@id': links.absolute(links.term(locale, id, sense.id)),
        name: sense.text[locale].form,
      })),
    ),
  };
}

/** Each sense of a term, with its forms in both languages. */
export function termData(term: Term, locale: Language, links: Links): JsonLd[] {
  return term.senses.map((sense) => senseData(term, sense, locale, links));
}

function senseData(term: Term, { id, text }: Sense, locale: Language, links: Links): JsonLd {
  const address = links.absolute(links.term(locale, term.id, id));
  const { form, reading, recognise, definition } = text[locale];
  return {
    '@type': 'DefinedTerm',
    '@id': address,
    url: address,
    termCode: term.id === id ? term.id : `${term.id}.${id}`,
    name: form,
    alternateName: [
      ...new Set([...(reading ? [reading] : []), ...recognise, text[counterpart(locale)].form]),
    ].filter((name) => name !== form),
    description: definition,
    inDefinedTermSet: links.absolute(links.glossary(locale)),
  };
}

/** The senses that a text marks, by name and address. */
export function termReferences(
  marked: readonly { readonly term: TermId; readonly sense: SenseId }[],
  locale: Language,
  links: Links,
  context: TermContext,
): JsonLd[] {
  return marked.flatMap(({ term, sense }) => {
    const found = context.byId.get(term)?.senses.find(({ id }) => id === sense);
    return found
      ? [
          {
            '@type': 'DefinedTerm',
            '@id': links.absolute(links.term(locale, term, sense)),
            name: found.text[locale].form,
          },
        ]
      : [];
  });
}
