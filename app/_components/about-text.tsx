import { getTranslations } from 'next-intl/server';
import { fragments } from '@/lib/links';
import type { Essay, Language } from '@/lib/model';

/** Where the text comes from and which edition this is. */
export async function AboutText({ essay, locale }: { readonly essay: Essay; readonly locale: Language }) {
  const t = await getTranslations({ locale });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <section className="apparatus" aria-labelledby={fragments.page('about')}>
      <h2 id={fragments.page('about')}>{t('reader.about')}</h2>
      {essay.origin && <p>{essay.origin[locale]}</p>}
      <p>{t('library.updated', { date: day.format(new Date(essay.updated)) })}</p>
    </section>
  );
}
