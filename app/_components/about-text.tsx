import { getTranslations } from 'next-intl/server';
import { fragments } from '@/lib/links';
import { counterpart, type Essay, type Language } from '@/lib/model';
import { Wording } from './wording';

/** Where the text comes from and which edition this is. */
export async function AboutText({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const t = await getTranslations({ locale });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const translations = essay.rows.flatMap(({ segments }) =>
    segments.flatMap(({ translation }) => (translation ? [translation] : [])),
  );
  const unreviewed = translations.filter(({ review }) => review === 'machine-unreviewed').length;
  const stale = translations.filter(({ state }) => state === 'source-newer').length;
  const values = {
    source: t(`language.${essay.source}`),
    translation: t(`language.${counterpart(essay.source)}`),
    total: translations.length,
  };
  return (
    <section className="apparatus" aria-labelledby={fragments.page('about')}>
      <h2 id={fragments.page('about')}>{t('reader.about')}</h2>
      {essay.origin && (
        <p>
          <Wording text={essay.origin[locale]} in={locale} />
        </p>
      )}
      {unreviewed > 0 && (
        <p>
          {unreviewed === translations.length
            ? t('translation.allUnreviewed', values)
            : t('translation.someUnreviewed', { ...values, count: unreviewed })}
        </p>
      )}
      {stale > 0 && <p>{t('translation.someStale', { ...values, count: stale })}</p>}
      <p>{t('library.updated', { date: day.format(new Date(essay.updated)) })}</p>
    </section>
  );
}
