import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { createElement, type ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { createLinks, fragments } from '@/lib/links';
import { type Essay, type Language, type Library, languages } from '@/lib/model';
import { renderRow } from '@/lib/render/render-row';
import { renderWording } from '@/lib/render/render-wording';
import { createTermContext } from '@/lib/render/term-context';

/** What a library says in one language of the interface, as HTML. */
export interface RenderedPage {
  readonly slug: string;
  readonly locale: Language;
  /** The prose of each language. */
  readonly prose: Readonly<Record<Language, string>>;
  /** All other words: titles, claims, labels, notes, the glossary. */
  readonly words: string;
}

const links = createLinks('', 'https://taiyaku.invalid');

/** A library's texts as the reader's pages show them: the same conversion to hast, to React's tree, to HTML. */
export function renderLibrary({ essays, terms }: Library): RenderedPage[] {
  const context = createTermContext(terms);
  return essays.flatMap((essay) =>
    languages.map((locale): RenderedPage => {
      const prose = (language: Language) =>
        essay.rows
          .map((row) => {
            const { stretches } = renderRow(row, {
              language,
              terms: context,
              hrefOf: (term, sense) => links.term(locale, term, sense),
              imageHref: links.image,
              passageHref: (slug, id) => links.reader(locale, slug, fragments.segment(id)),
              sentenceId: language === locale ? fragments.sentence : undefined,
              noteProperties: ({ id, number, occurrence }) => ({
                ariaLabel: `${number}`,
                ...(language === locale && { id: fragments.noteReference(id, occurrence) }),
              }),
            });
            return stretches.map(({ tree }) => toHtml(tree)).join('');
          })
          .join('');
      const words = [...wordsOf(essay, locale), ...terms.flatMap((term) => wordsOfTerm(term, locale))];
      return {
        slug: essay.slug,
        locale,
        prose: { ja: prose('ja'), en: prose('en') },
        words: words.map((text) => toHtml(renderWording(text, locale))).join('') + sourcesOf(terms),
      };
    }),
  );
}

function toHtml(tree: Root): string {
  return renderToStaticMarkup(toJsxRuntime(tree, { Fragment, jsx, jsxs }) as ReactNode);
}

function wordsOf(essay: Essay, locale: Language): string[] {
  const { title, subtitle, summary, origin, tracks, levels, layers, claims, rows } = essay;
  const named = [
    title,
    subtitle,
    summary,
    origin,
    ...[...tracks, ...levels, ...layers].map(({ label }) => label),
  ];
  const said = claims.flatMap(({ sentence, label }) => [sentence, label]);
  const beside = rows.flatMap(({ segments }) =>
    segments.flatMap(({ notes, label }) => [label, ...notes.map(({ text }) => text)]),
  );
  return [...named, ...said, ...beside].flatMap((text) => text?.[locale] ?? []);
}

function wordsOfTerm({ senses }: Library['terms'][number], locale: Language): string[] {
  return senses.flatMap(({ text }) => {
    const { form, reading, recognise, avoid, gloss, definition } = text[locale];
    return [
      form,
      reading ?? '',
      ...recognise,
      ...avoid.flatMap((one) => [one.form, one.why]),
      gloss,
      definition,
    ];
  });
}

/** Addresses that a glossary gives for its sources, as links. */
function sourcesOf(terms: Library['terms']): string {
  const sources = terms.flatMap(({ senses }) => senses.flatMap((sense) => sense.sources));
  return sources
    .map(({ title, url }) => renderToStaticMarkup(createElement('a', { href: url }, title)))
    .join('');
}
