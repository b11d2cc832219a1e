import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { fragments } from '@/lib/links';
import { counterpart, type Language, type Row, type SenseId, type TermId } from '@/lib/model';
import { renderRow } from '@/lib/render/render-row';
import { getLibrary } from './library';
import { links } from './links';

/** A row's text in one language as hast, with its terms leading into the glossary of `locale`; rendered once a page. */
export const renderedRow = cache(async (row: Row, language: Language, locale: Language) => {
  const { context } = await getLibrary();
  const t = await getTranslations({ locale: language, namespace: 'reader' });
  return renderRow(row, {
    language,
    terms: context,
    hrefOf: (term, sense) => links.term(locale, term, sense),
    imageHref: links.image,
    passageHref: (essay, id) => links.reader(locale, essay, fragments.segment(id)),
    // An id stands once in a page: the sentences of its own language can be linked to.
    sentenceId: language === locale ? fragments.sentence : undefined,
    noteProperties: ({ id, number, occurrence }) => ({
      ariaLabel: t('note', { number }),
      ...(language === locale && { id: fragments.noteReference(id, occurrence) }),
    }),
  });
});

/** A term in the sense that a text marks. */
export interface MarkedSense {
  readonly term: TermId;
  readonly sense: SenseId;
}

/**
 * The senses that a page with these rows marks, each once, in the order of their first mark in the language read first;
 * those that only the other language marks come last. Found once a page.
 */
export const markedSenses = cache(async (rows: readonly Row[], locale: Language): Promise<MarkedSense[]> => {
  const marked = new Map<string, MarkedSense>();
  for (const language of [locale, counterpart(locale)]) {
    for (const row of rows) {
      const { senses } = await renderedRow(row, language, locale);
      for (const { term, sense } of senses) marked.set(`${term}.${sense}`, { term, sense });
    }
  }
  return [...marked.values()];
});
