import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { fragments } from '@/lib/links';
import { counterpart, type Language, type SenseId, type TermId } from '@/lib/model';
import { SenseName } from './sense-name';
import { SenseScope } from './sense-scope';
import { Wording } from './wording';

interface TermNotesProps {
  readonly locale: Language;
  /** The senses that the page marks. */
  readonly marked: readonly { readonly term: TermId; readonly sense: SenseId }[];
}

/**
 * The terms of a page, each in the sense that it has there. It is read as it stands without script and on paper;
 * with script the popovers show these very entries.
 */
export async function TermNotes({ locale, marked }: TermNotesProps) {
  const t = await getTranslations({ locale, namespace: 'glossary' });
  const { context } = await getLibrary();
  const other = counterpart(locale);
  return (
    <ul className="term-notes">
      {marked.map(({ term, sense: senseId }) => {
        const sense = context.byId.get(term)?.senses.find(({ id }) => id === senseId);
        return (
          sense && (
            <li key={`${term}.${senseId}`} id={fragments.sense(term, senseId)}>
              <h3>
                <SenseName sense={sense} locale={locale} />
              </h3>
              <SenseScope sense={sense} locale={locale} />
              <p lang={locale}>
                <Wording text={sense.text[locale].gloss} in={locale} />
              </p>
              <p lang={other} className="other">
                <Wording text={sense.text[other].gloss} in={other} />
              </p>
              <a className="entry" href={links.term(locale, term, senseId)}>
                {t('entry')}
              </a>
            </li>
          )
        );
      })}
    </ul>
  );
}
