import { getTranslations } from 'next-intl/server';
import { getLibrary } from '@/app/_content/library';
import { links } from '@/app/_content/links';
import { isMasthead } from '@/lib/annotations/outline';
import { counterpart, type Language } from '@/lib/model';
import { Wording } from './wording';

/** Every essay with its title in both languages and what a reader can expect of it. */
export async function EssayList({ locale }: { readonly locale: Language }) {
  const t = await getTranslations({ locale });
  const { essays } = await getLibrary();
  const other = counterpart(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <ul className="essay-list">
      {essays.map((essay) => (
        <li key={essay.slug}>
          {essay.help && <p className="facts">{t('library.guide')}</p>}
          <h2>
            <a href={links.reader(locale, essay.slug)}>
              <Wording text={essay.title[locale]} in={locale} />
            </a>
          </h2>
          <p className="other-title" lang={other}>
            <Wording text={essay.title[other]} in={other} />
          </p>
          {essay.summary && (
            <p>
              <Wording text={essay.summary[locale]} in={locale} />
            </p>
          )}
          <p className="facts">
            <span>{t('library.source', { language: t(`language.${essay.source}`) })}</span>
            <span>
              {t('library.passages', { count: essay.rows.filter((row) => !isMasthead(row)).length })}
            </span>
            <span>{t('library.updated', { date: day.format(new Date(essay.updated)) })}</span>
            <a data-stop={essay.slug} href={links.reader(locale, essay.slug)} hidden>
              {t('reader.resume')}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}
