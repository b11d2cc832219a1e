import type { Locale } from '@/i18n/routing';
import type { PeerTerm } from '../../peer-content';

export function TermEntry({ term, locale }: { term: PeerTerm; locale: Locale }) {
  const { form, reading, scope, gloss } = term;
  const other: Locale = locale === 'ja' ? 'en' : 'ja';
  const same = form.ja === form.en;
  return (
    <>
      <h3>
        {(same ? [locale] : [locale, other]).map((language) => (
          <span key={language}>
            <dfn lang={language}>{form[language]}</dfn>{' '}
            {reading && (same || language === 'ja') && <small lang="ja">{reading} </small>}
          </span>
        ))}
      </h3>
      {scope && <p>{scope[locale]}</p>}
      <p>{gloss[locale]}</p>
      <p lang={other}>{gloss[other]}</p>
    </>
  );
}
