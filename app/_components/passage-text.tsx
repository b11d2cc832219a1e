import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { getTranslations } from 'next-intl/server';
import type { ComponentProps } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { renderedRow } from '@/app/_content/rendered-row';
import { termNumbers } from '@/app/_content/term-numbers';
import { fragments } from '@/lib/links';
import type { Essay, Language, Row } from '@/lib/model';
import { numberTerms } from '@/lib/render/number-terms';

interface PassageTextProps {
  readonly row: Row;
  /** The language in which the essay was written. */
  readonly source: Language;
  readonly language: Language;
  readonly locale: Language;
  /** Whether the page's own headings stand above it, so that its headings are none. */
  readonly isPlain?: boolean;
  /**
   * The essay whose whole text the page holds, so that a link to another passage stays in it, and in its view, and a
   * term has the number of its note.
   */
  readonly whole?: Essay;
  /** Whether it is a translation whose source has changed since. */
  readonly isStale?: boolean;
}

// A heading is a heading in the language read first; its counterpart beside it is not one more.
const plainHeadings = { h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p' } as const;

/** The text of a row in one language, whole, with its terms marked; a line that says so where there is none. */
export async function PassageText({
  row,
  source,
  language,
  locale,
  isPlain = language !== locale,
  whole,
  isStale = false,
}: PassageTextProps) {
  const { stretches } = await renderedRow(row, language, locale);
  const numberOf = whole && (await termNumbers(whole, locale));
  if (stretches.length === 0) {
    const t = await getTranslations({ locale, namespace: 'reader.missing' });
    return (
      <div data-text="" lang={language} className={language === locale ? undefined : 'counterpart'}>
        {language === locale &&
          row.segments
            .slice(1)
            .map(({ id }) => <span key={id} id={fragments.segment(id)} className="former" />)}
        <p className="missing" lang={locale}>
          {t(language === source ? 'source' : 'translation')}
        </p>
      </div>
    );
  }
  // Segments that a translation merged share one row, which bears the first id; the others are found where their
  // text begins in the language read first.
  const anchored = new Set([row.segments[0].id]);
  return (
    <div
      data-text=""
      lang={language}
      className={language === locale ? undefined : 'counterpart'}
      data-stale={isStale ? '' : undefined}
      // The number of an item or a note, which the stylesheet draws: it is never copied or searched as text.
      data-number={row.text[language][0]?.number}
    >
      {stretches.map(({ ids, tree }) => {
        const anchors = language === locale ? ids.filter((id) => !anchored.has(id)) : [];
        for (const id of anchors) anchored.add(id);
        return (
          <Fragment key={ids.join(' ')}>
            {anchors.map((id) => (
              <span key={id} id={fragments.segment(id)} className="former" />
            ))}
            {toJsxRuntime(numberOf ? numberTerms(tree, numberOf) : tree, {
              Fragment,
              jsx,
              jsxs,
              components: { ...(isPlain && plainHeadings), ...(whole && { a: LinkWithin }) },
            })}
          </Fragment>
        );
      })}
    </div>
  );
}

function LinkWithin({ 'data-passage': passage, ...rest }: ComponentProps<'a'> & { 'data-passage'?: string }) {
  return <a {...rest} {...(passage !== undefined && { href: `#${fragments.segment(passage)}` })} />;
}
